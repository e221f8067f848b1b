package dev.daogou.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.catalog.Offered.Why;
import dev.daogou.catalog.ToldPrices.Priced;
import dev.daogou.shared.Money;
import dev.daogou.shared.Problem;

/** What the assistant may offer a visitor: decided by the offer policy, recorded, and no better for being asked again. */
@ApplicationScoped
public class VisitorOffers {

    private final ToldPrices prices;
    private final OfferPolicies policies;
    private final OfferLock lock;
    private final ShopDay day;
    private final Clock clock;

    VisitorOffers(ToldPrices prices, OfferPolicies policies, OfferLock lock, ShopDay day, Clock clock) {
        this.prices = prices;
        this.policies = policies;
        this.lock = lock;
        this.day = day;
        this.clock = clock;
    }

    /** @throws Problem 400 for a product, a SKU or a number of pieces that cannot be priced */
    @Transactional
    public Offered offer(Recipient to, Wanted wanted) {
        lock.take();
        return decided(to, wanted, made -> made.persist());
    }

    /** What {@link #offer} would come to now: nothing is recorded, so that it may be asked for as often as one likes. */
    @Transactional
    public Offered foreseen(Recipient to, Wanted wanted) {
        return decided(to, wanted, made -> {});
    }

    private Offered decided(Recipient to, Wanted wanted, Consumer<OfferMade> record) {
        Instant now = clock.instant();
        OfferPolicy policy = policies.current();
        Priced alone = prices.best(wanted, now, policy, Set.of());
        Priced best = alone.isLess() ? alone : prices.bundle(wanted, alone, now, policy).orElse(alone);
        List<OfferMade> before = OfferMade.to(to.visitorId(), now);
        Instant morning = day.began(now);
        Optional<OfferMade> same = Stream.of(alone, best).map(VisitorOffers::line)
                .flatMap(line -> before.stream().filter(made -> made.isFor(line)))
                .filter(made -> made.standsFor(to, morning)).findFirst();
        if (same.isPresent()) {
            return again(same.get(), now, wanted.member(), wanted.code());
        }
        if (!best.isLess()) {
            return new Offered.Declined(Why.NOTHING_ON);
        }
        long forThis = before.stream().filter(made -> to.cid().equals(made.cid) && made.need.equals(wanted.need())).count();
        if (forThis >= policy.offersPerNeed()) {
            return new Offered.Declined(Why.ENOUGH_FOR_THIS_NEED);
        }
        if (OfferMade.since(to.visitorId(), morning, now) >= policy.offersPerDay()) {
            return new Offered.Declined(Why.ENOUGH_FOR_TODAY);
        }
        OfferMade made = made(to, wanted.need(), line(best), best, now);
        record.accept(made);
        return new Offered.Made(MadeOffer.of(made), best.price(), best.code());
    }

    private static CartLine line(Priced priced) {
        PricedLine line = priced.price().lines().get(0);
        return new CartLine(line.productId(), line.sku(), line.quantity());
    }

    private static OfferMade made(Recipient to, String need, CartLine line, Priced best, Instant now) {
        OfferMade made = OfferMade.of(to.cid(), need, line, best.price().own(), best.price().total());
        made.took(best.price().steps());
        made.at = now;
        return made;
    }

    /**
     * The latest that was offered before, and what it comes to now; whoever was offered nothing is looked up and no more.
     * Nothing is decided anew, nothing recorded.
     */
    @Transactional
    public Optional<Offered.Again> standing(Recipient to, StandingFor asked) {
        Instant now = clock.instant();
        Instant morning = day.began(now);
        return OfferMade.to(to.visitorId(), now).stream().filter(OfferMade::isTold).filter(asked::isMetBy)
                .filter(made -> made.standsFor(to, morning))
                .findFirst().map(made -> again(made, now, asked.member().getAsBoolean(), asked.code().get()));
    }

    /** Every offer that the visitor was told of and that stands, the latest first. */
    @Transactional
    public List<MadeOffer> to(String visitorId) {
        return OfferMade.to(visitorId, clock.instant()).stream().filter(OfferMade::isTold).map(MadeOffer::of).toList();
    }

    /**
     * Notes what the visitor of a conversation has been told of.
     *
     * @param text of the assistant's as it was shown, perhaps cut short
     */
    @Transactional
    public void told(String cid, String text) {
        OfferMade.untold(cid).stream().filter(made -> made.isNamedIn(text)).forEach(made -> made.toldAt = clock.instant());
    }

    /** What has ended is not promised on, and what the shop asks of everybody is not withheld. */
    private Offered.Again again(OfferMade made, Instant at, boolean member, String code) {
        BestPrice now = prices.best(new Wanted(made.need, made.line(), member, code), at, policies.current(),
                made.promotions()).price();
        // What an agent granted rests on nothing that could end.
        boolean stands = made.agentId != null || made.price().compareTo(now.total()) >= 0;
        Money least = stands ? made.price() : now.total();
        return new Offered.Again(MadeOffer.of(made), least.compareTo(now.own()) <= 0 ? least : now.own(), now.own(),
                stands ? made.promotions() : now.promotions());
    }
}
