package dev.daogou.outreach;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.StockAlert;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.shared.Lang;

/** Tells who asked for it that something can be bought again: once, in their conversation, and never into another's words. */
@ApplicationScoped
class BackInStock {

    private final ConversationLog log;
    private final Outreach outreach;
    private final Shelf shelf;

    BackInStock(ConversationLog log, Outreach outreach, Shelf shelf) {
        this.log = log;
        this.outreach = outreach;
        this.shelf = shelf;
    }

    void tell(Due alert) {
        log.write(alert.cid(), pen -> {
            StockAlert noted = StockAlert.findById(alert.key());
            if (noted != null && noted.toldAt == null) {
                Lang asked = alert.lang() == null ? null : Lang.valueOf(alert.lang());
                Reason reason = new Reason(RuleKind.BACK_IN_STOCK, alert.key());
                boolean told = outreach
                        .tell(alert.cid(), reason, asked, lang -> shelf.product(alert.productId(), alert.sku(), lang))
                        .isEmpty();
                noted.toldAt = told ? pen.now() : null;
            }
            return null;
        });
    }
}
