package dev.daogou.catalog;

import java.time.Clock;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Who wants to hear when something of the current shop can be bought again. */
@ApplicationScoped
public class StockAlerts {

    private final Clock clock;

    StockAlerts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes the wish. With a key that was noted before nothing changes.
     *
     * @param sku one form of the product, or null for any
     * @return false when there is no such product any more
     */
    @Transactional
    public boolean add(String key, String cid, String productId, String sku) {
        if (StockAlert.findById(key) != null) {
            return true;
        }
        if (Product.named(productId).isEmpty()) {
            return false;
        }
        StockAlert alert = new StockAlert();
        alert.key = key;
        alert.cid = cid;
        alert.productId = productId;
        alert.sku = sku;
        alert.askedAt = clock.instant();
        alert.persist();
        return true;
    }

    /** Whether this wish of the conversation is noted and waits. */
    @Transactional
    public boolean waits(String cid, String productId, String sku) {
        return StockAlert.waiting(cid).stream()
                .anyMatch(alert -> alert.productId.equals(productId) && Objects.equals(alert.sku, sku));
    }
}
