package dev.daogou.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Money;
import dev.daogou.shared.Problem;

/** What agents grant beyond what is on, within the offer policy whatever a console shows. */
@ApplicationScoped
public class AgentGrants {

    private final PriceBook prices;
    private final OfferPolicies policies;
    private final OfferLock lock;
    private final ShopDay day;
    private final Clock clock;

    AgentGrants(PriceBook prices, OfferPolicies policies, OfferLock lock, ShopDay day, Clock clock) {
        this.prices = prices;
        this.policies = policies;
        this.lock = lock;
        this.day = day;
        this.clock = clock;
    }

    /**
     * For one piece. One granted before to the same visitor for the same SKU no longer counts.
     *
     * @throws Problem 400 naming the field and the limit it breaks, 409 when a budget or a cap is used up or nothing may be granted
     */
    @Transactional
    public MadeOffer grant(Recipient to, String agentId, Grant wanted) {
        wanted.check();
        lock.take();
        OfferPolicy policy = policies.current();
        if (policy.grants() == null) {
            throw Problem.conflict("The shop's offer policy lets no agent grant anything: an admin can change it.");
        }
        Instant now = clock.instant();
        PricedLine line = best(wanted, now);
        List<OfferMade> before = OfferMade.to(to.visitorId());
        CartLine piece = new CartLine(line.productId(), line.sku(), 1);
        Money best = before.stream().filter(made -> made.agentId == null && made.isFor(piece)).map(OfferMade::price)
                .filter(price -> price.currency().equals(line.total().currency())).reduce(line.total(), AgentGrants::lesser);
        Money granted = wanted.from(best);
        GrantLimits limits = new GrantLimits(policy.grants(), floor(policy, wanted.productId()));
        limits.check(wanted, best, granted);
        before.stream().filter(made -> made.agentId != null && made.isFor(piece)).forEach(made -> made.replaced = true);
        limits.checkTotal(OfferMade.granted(), new Money(best.amount().subtract(granted.amount()), best.currency()));
        if (OfferMade.since(to.visitorId(), day.began(now)) >= policy.offersPerDay()) {
            throw Problem.conflict("This visitor has been made " + policy.offersPerDay()
                    + " offers today, which is as many as the offer policy allows.");
        }
        return MadeOffer.of(made(to, agentId, piece, best, granted, now));
    }

    private static OfferMade made(Recipient to, String agentId, CartLine piece, Money best, Money granted, Instant now) {
        OfferMade made = OfferMade.of(to.cid(), piece.productId(), piece, best, granted);
        made.agentId = agentId;
        made.at = now;
        made.persist();
        return made;
    }

    private PricedLine best(Grant wanted, Instant now) {
        if (Product.named(wanted.productId()).isEmpty()) {
            throw Problem.badField("productId", "is no product of this shop");
        }
        if (wanted.sku() != null && Offer.of(List.of(wanted.productId())).stream()
                .noneMatch(offer -> Objects.equals(offer.sku, wanted.sku()))) {
            throw Problem.badField("sku", "is no variant of this product");
        }
        return prices.price(List.of(new CartLine(wanted.productId(), wanted.sku(), 1)), now, false, null).lines().get(0);
    }

    private static Money floor(OfferPolicy policy, String productId) {
        return policy.floorOf(productId, Product.named(productId).map(product -> product.category).orElse(null));
    }

    private static Money lesser(Money a, Money b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
