package dev.daogou.outreach;

import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.shared.Money;
import dev.daogou.shop.CurrentShop;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Looks for whom there is something to be told, and tells each of them by themselves. */
@ApplicationScoped
class LookOver {

    private static final Logger LOG = Logger.getLogger(LookOver.class);

    private final DueRows rows;
    private final Map<RuleKind, Consumer<Due>> tellers;

    LookOver(DueRows rows, Outreach outreach, Shelf shelf, BackInStock backInStock) {
        this.rows = rows;
        this.tellers = Map.of(RuleKind.BACK_IN_STOCK, backInStock::tell, RuleKind.CART_IDLE,
                due -> outreach.tell(due.cid(), new Reason(RuleKind.CART_IDLE, due.key()),
                        lang -> shelf.product(due.productId(), due.sku(), lang)),
                RuleKind.PRICE_DROPPED, due -> outreach.tell(due.cid(), new Reason(RuleKind.PRICE_DROPPED, due.key()),
                        lang -> shelf.cheaper(due.productId(), due.sku(), lang, new Money(due.amount(), due.currency()))));
    }

    @Scheduled(every = "${daogou.outreach.look-over:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void all() {
        tellers.forEach((kind, tell) -> {
            try {
                rows.of(kind).forEach(due -> CurrentShop.within(due.shop(), () -> tried(due, tell)));
            } catch (RuntimeException e) {
                LOG.errorf(e, "It could not be looked for who is to be told by %s.", kind);
            }
        });
    }

    /** The others must not wait because of one. */
    private static void tried(Due due, Consumer<Due> tell) {
        try {
            tell.accept(due);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Conversation %s could not be told something.", due.cid());
        }
    }
}
