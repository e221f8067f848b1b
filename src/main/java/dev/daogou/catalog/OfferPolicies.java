package dev.daogou.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** The current shop's offer policy. */
@ApplicationScoped
public class OfferPolicies {

    private final CurrentShop shop;
    private final OfferLock lock;
    private final Clock clock;

    OfferPolicies(CurrentShop shop, OfferLock lock, Clock clock) {
        this.shop = shop;
        this.lock = lock;
        this.clock = clock;
    }

    @Transactional
    public OfferPolicy current() {
        return row().map(row -> CanonicalJson.read(row.doc, OfferPolicy.class)).orElse(OfferPolicy.USUAL);
    }

    /**
     * Holds for the next offer; what was offered stays as it is.
     *
     * @throws Problem 400 naming each field at fault
     */
    @Transactional
    public OfferPolicy put(OfferPolicy policy) {
        if (policy == null) {
            throw Problem.badField("body", "must be the whole offer policy, as GET returns it");
        }
        String currency = Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop")).currency;
        List<Problem.Fault> faults = OfferPolicyRules.check(policy, currency);
        if (!faults.isEmpty()) {
            throw Problem.bad(faults);
        }
        lock.take();
        OfferPolicyRow row = row().orElseGet(OfferPolicyRow::new);
        row.shop = shop.id();
        row.doc = CanonicalJson.write(policy);
        row.updatedAt = clock.instant();
        row.persist();
        return policy;
    }

    private Optional<OfferPolicyRow> row() {
        return OfferPolicyRow.findByIdOptional(shop.id());
    }
}
