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
     * One granted before to the same visitor for as many of the same SKU no longer counts.
     *
     * @param member whether the shop knows the visitor as one, whose best price may be lower
     * @throws Problem 400 naming the field and the limit it breaks, 409 when a budget or a cap is used up or nothing may be granted
     */
    @Transactional
    public MadeOffer grant(Recipient to, boolean member, String agentId, Grant wanted) {
        wanted.check();
        lock.take();
        OfferPolicy policy = policy();
        Instant now = clock.instant();
        GrantGround ground = ground(to.visitorId(), member, wanted.line(), policy, now);
        Money best = ground.best();
        Money granted = wanted.from(best);
        ground.limits().check(wanted, best, granted);
        ground.before().forEach(made -> made.replaced = true);
        ground.limits().checkTotal(OfferMade.granted(), new Money(best.amount().subtract(granted.amount()), best.currency()));
        if (OfferMade.since(to.visitorId(), day.began(now), now) >= policy.offersPerDay()) {
            throw Problem.conflict("This visitor has been made " + policy.offersPerDay()
                    + " offers today, which is as many as the offer policy allows.");
        }
        return MadeOffer.of(made(to, agentId, ground, granted, now));
    }

    /**
     * What a grant of now would be measured by.
     *
     * @throws Problem 400 for a product, a SKU or a number of pieces that cannot be priced, 409 when nothing may be granted
     */
    @Transactional
    public GrantRoom room(String visitorId, boolean member, CartLine line) {
        OfferPolicy policy = policy();
        Instant now = clock.instant();
        Instant morning = day.began(now);
        GrantGround ground = ground(visitorId, member, line, policy, now);
        long today = policy.offersPerDay() - OfferMade.since(visitorId, morning, now) + ground.freed(morning);
        return GrantRoom.of(ground, ground.left(OfferMade.granted()), Math.max(0, today));
    }

    private OfferPolicy policy() {
        OfferPolicy policy = policies.current();
        if (policy.grants() == null) {
            throw Problem.conflict("The shop's offer policy lets no agent grant anything: an admin can change it.");
        }
        return policy;
    }

    private static OfferMade made(Recipient to, String agentId, GrantGround ground, Money granted, Instant now) {
        CartLine piece = ground.piece();
        OfferMade made = OfferMade.of(to.cid(), piece.productId(), piece, ground.best(), granted);
        made.agentId = agentId;
        made.at = now;
        made.persist();
        return made;
    }

    private GrantGround ground(String visitorId, boolean member, CartLine wanted, OfferPolicy policy, Instant now) {
        PricedLine line = priced(wanted, member, now);
        Money floor = policy.floorOf(wanted.productId(),
                Product.named(wanted.productId()).map(product -> product.category).orElse(null));
        return GrantGround.of(line, new GrantLimits(policy.grants(), floor, line.quantity()), OfferMade.to(visitorId, now));
    }

    private PricedLine priced(CartLine wanted, boolean member, Instant now) {
        if (wanted.productId() == null || wanted.productId().isBlank()) {
            throw Problem.badField("productId", "is missing: name a product of the shop");
        }
        if (Product.named(wanted.productId()).isEmpty()) {
            throw Problem.badField("productId", "is no product of this shop");
        }
        if (wanted.sku() != null && Offer.of(List.of(wanted.productId())).stream()
                .noneMatch(offer -> Objects.equals(offer.sku, wanted.sku()))) {
            throw Problem.badField("sku", "is no variant of this product");
        }
        if (wanted.quantity() < 1 || wanted.quantity() > PriceBook.MOST_PIECES) {
            throw Problem.badField("quantity", "must be 1 to " + PriceBook.MOST_PIECES);
        }
        return prices.price(List.of(wanted), now, member, null).lines().get(0);
    }
}
