package dev.daogou.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.catalog.Offered.Why;
import dev.daogou.shared.Money;
import dev.daogou.shared.Problem;

/** What the assistant may offer a visitor: decided by the offer policy, recorded, and no better for being asked again. */
@ApplicationScoped
public class VisitorOffers {

    /** Of the codes that are on, so many are tried. */
    private static final int MOST_CODES = 10;

    private final PriceBook prices;
    private final OfferPolicies policies;
    private final OfferLock lock;
    private final ShopDay day;
    private final Clock clock;

    VisitorOffers(PriceBook prices, OfferPolicies policies, OfferLock lock, ShopDay day, Clock clock) {
        this.prices = prices;
        this.policies = policies;
        this.lock = lock;
        this.day = day;
        this.clock = clock;
    }

    /** What a best price is told with. */
    private record Priced(BestPrice price, String code) {}

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
        Priced best = best(wanted, now, policy, Set.of());
        CartLine line = new CartLine(wanted.line().productId(), best.price().lines().get(0).sku(), wanted.line().quantity());
        List<OfferMade> before = OfferMade.to(to.visitorId());
        Instant morning = day.began(now);
        Optional<OfferMade> same = before.stream().filter(made -> made.isFor(line))
                .filter(made -> made.standsFor(to, morning)).findFirst();
        if (same.isPresent()) {
            return again(same.get(), best(wanted, now, policy, same.get().promotions()).price());
        }
        if (best.price().total().compareTo(best.price().own()) >= 0) {
            return new Offered.Declined(Why.NOTHING_ON);
        }
        long forThis = before.stream().filter(made -> to.cid().equals(made.cid) && made.need.equals(wanted.need())).count();
        if (forThis >= policy.offersPerNeed()) {
            return new Offered.Declined(Why.ENOUGH_FOR_THIS_NEED);
        }
        if (OfferMade.since(to.visitorId(), morning) >= policy.offersPerDay()) {
            return new Offered.Declined(Why.ENOUGH_FOR_TODAY);
        }
        OfferMade made = made(to, wanted.need(), line, best, now);
        record.accept(made);
        return new Offered.Made(MadeOffer.of(made), best.price(), best.code());
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
        return OfferMade.to(to.visitorId()).stream().filter(asked::isMetBy).filter(made -> made.standsFor(to, morning))
                .findFirst().map(made -> {
                    var wanted = new Wanted(made.need, made.line(), asked.member(), asked.code().get());
                    return again(made, best(wanted, now, policies.current(), made.promotions()).price());
                });
    }

    /** Every offer that stands, the latest first. */
    @Transactional
    public List<MadeOffer> to(String visitorId) {
        return OfferMade.to(visitorId).stream().map(MadeOffer::of).toList();
    }

    /** What has ended is not promised on, and what the shop asks of everybody is not withheld. */
    private static Offered.Again again(OfferMade made, BestPrice now) {
        // What an agent granted rests on nothing that could end.
        boolean stands = made.agentId != null || made.price().compareTo(now.total()) >= 0;
        Money least = stands ? made.price() : now.total();
        return new Offered.Again(MadeOffer.of(made), least.compareTo(now.own()) <= 0 ? least : now.own(), now.own(),
                stands ? made.promotions() : now.promotions());
    }

    private Priced best(Wanted wanted, Instant now, OfferPolicy policy, Set<String> promised) {
        Stream<String> codes = wanted.code() != null || !policy.offerCodes() ? Stream.empty() : codes(wanted.line(), now);
        // Of two that cost the same, the one that asks for no code.
        return Stream.concat(Stream.of(wanted), codes.map(wanted::naming))
                .map(with -> new Priced(
                        prices.price(List.of(with.line()), now, with.member(), with.code(), promised), with.code()))
                .min(Comparator.comparing(priced -> priced.price().total())).orElseThrow();
    }

    private static Stream<String> codes(CartLine line, Instant now) {
        String category = Product.named(line.productId()).map(product -> product.category).orElse(null);
        return Promotion.on(now).stream().map(Promotion::doc)
                .filter(doc -> doc.code() != null && doc.covers(line.productId(), category)).map(PromotionDoc::code).sorted()
                .distinct().limit(MOST_CODES);
    }
}
