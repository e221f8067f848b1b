package dev.daogou.outreach;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.StockAlert;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.Pen;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Words;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Tells who asked for it that something can be bought again: once, in their conversation, and never into another's words. */
@ApplicationScoped
class BackInStock {

    private static final Logger LOG = Logger.getLogger(BackInStock.class);

    private final Session database;
    private final ConversationLog log;
    private final Catalog catalog;
    private final ObjectMapper json;
    private final OutreachConfig config;
    private final Words words = new Words("outreach");

    /** @param sku one form of the product, or null for any @param arguments of the effect that noted it */
    record Due(String shop, String key, String cid, String productId, String sku, String lang, String arguments) {}

    BackInStock(Session database, ConversationLog log, Catalog catalog, ObjectMapper json, OutreachConfig config) {
        this.database = database;
        this.log = log;
        this.catalog = catalog;
        this.json = json;
        this.config = config;
    }

    @Scheduled(every = "${daogou.outreach.look-over:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookOver() {
        for (Due alert : due()) {
            try {
                CurrentShop.within(alert.shop(), () -> tell(alert));
            } catch (RuntimeException e) {
                // The others must not wait because of one.
                LOG.errorf(e, "Conversation %s could not be told that something is back in stock.", alert.cid());
            }
        }
    }

    /**
     * Asked across shops, in a transaction of its own; everything after it is one shop's. Whoever cannot be told just now is left
     * out: they would be asked about first, again and again, before those who can.
     */
    private List<Due> due() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                select a.shop, a.key, a.cid, a.product_id, a.sku, e.lang, e.arguments
                from stock_alert a join effect e on e.call_id = a.key join conversation c on c.id = a.cid
                where a.told_at is null and c.floor = 'ASSISTANT' and exists (
                    select from offer o where o.shop = a.shop and o.product_id = a.product_id
                        and (a.sku is null or o.sku = a.sku) and o.availability <> 'OUT_OF_STOCK'
                        and coalesce(o.quantity, 1) > 0)
                order by a.asked_at limit :batch""", Due.class).setParameter("batch", config.atOnce()).getResultList());
    }

    private void tell(Due alert) {
        log.write(alert.cid(), pen -> {
            StockAlert noted = StockAlert.findById(alert.key());
            if (noted != null && noted.toldAt == null && quiet(pen)) {
                catalog.product(alert.productId()).map(product -> product.offer(alert.sku())).ifPresent(offer -> {
                    noted.toldAt = pen.now();
                    pen.systemSays(text(alert, offer));
                });
            }
            return null;
        });
    }

    /** Neither a person nor the assistant speaks just now. */
    private static boolean quiet(Pen pen) {
        return pen.conversation().floor == Floor.ASSISTANT && pen.liveTurn().isEmpty();
    }

    private String text(Due alert, OfferView offer) {
        return words.say("back-in-stock", Lang.valueOf(alert.lang())).replace("{title}", title(alert))
                .replace("{price}", offer.payNow().display());
    }

    private String title(Due alert) {
        try {
            return json.readTree(alert.arguments()).path("title").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an effect of ours cannot be read back", e);
        }
    }
}
