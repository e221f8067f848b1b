package dev.daogou.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.daogou.shared.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Carts and promotions of every sort, in one currency with cents or without any. */
final class RandomOffers {

    static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final List<String> CATEGORIES = List.of("A", "A > B", "A > B > C", "D");

    /** A shop's currency, what is in the cart and what is on. */
    record Situation(List<CartItem> cart, List<PromotionDoc> promotions, Occasion occasion) {

        BestPrice price() {
            return Reckoning.of(cart, promotions, occasion);
        }

        Situation with(PromotionDoc more) {
            List<PromotionDoc> all = new ArrayList<>(promotions);
            all.add(more);
            return new Situation(cart, all, occasion);
        }
    }

    private RandomOffers() {}

    static Arbitrary<Situation> situations() {
        return Arbitraries.of("CNY", "JPY").flatMap(currency -> Combinators.combine(
                cartItems(currency).list().ofMinSize(1).ofMaxSize(4), promotions(currency).list().ofMaxSize(7),
                Arbitraries.of(true, false), Arbitraries.of("TEN", "none").injectNull(0.4))
                .as((items, promotions, member, code) -> new Situation(named(items), ids(promotions),
                        new Occasion(NOW, member, code, Set.of()))));
    }

    static Arbitrary<PromotionDoc> promotions(String currency) {
        Arbitrary<Money> threshold = money(currency, 40_000).injectNull(0.6);
        Arbitrary<Integer> pieces = Arbitraries.integers().between(1, 6).injectNull(0.7);
        Arbitrary<Integer> gives = Arbitraries.integers().between(0, 2);
        return Combinators.combine(gives, Arbitraries.integers().between(1, 9_999), money(currency, 9_000), threshold, pieces,
                Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 15),
                Arbitraries.integers().between(-3, 3))
                .as((what, percent, amount, spend, quantity, where, flags, shift) -> new PromotionDoc("p", null, "P",
                        what == 0 ? BigDecimal.valueOf(percent, 2) : null, what == 1 ? amount : null, what == 2 ? amount : null,
                        spend, quantity, where == 5 ? List.of("i0", "i2") : null, where < 4 ? CATEGORIES.get(where) : null,
                        flags == 0 ? "ten" : null, NOW.plus(Duration.ofHours(Math.max(0, shift - 1) - 1L)),
                        NOW.plus(Duration.ofHours(shift < -2 ? 0 : 2)), flags % 2 == 1, flags == 2 ? true : null));
    }

    private static Arbitrary<CartItem> cartItems(String currency) {
        return Combinators.combine(money(currency, 60_000), Arbitraries.integers().between(1, 100).injectNull(0.5),
                Arbitraries.of(CATEGORIES), Arbitraries.integers().between(1, 5),
                Arbitraries.integers().between(0, 120).injectNull(0.4))
                .as((price, sale, category, quantity, floor) -> new CartItem("T", category,
                        offer("i", price, sale == null || sale == 100 ? null : part(price, sale)), quantity,
                        floor == null ? null : part(price, floor)));
    }

    private static Arbitrary<Money> money(String currency, int most) {
        return Arbitraries.integers().between(1, most)
                .map(n -> new Money(BigDecimal.valueOf(n, currency.equals("JPY") ? 0 : 2), currency));
    }

    private static Money part(Money money, int percent) {
        return new Money(money.amount().multiply(BigDecimal.valueOf(percent, 2)), money.currency());
    }

    static OfferView offer(String id, Money price, Money sale) {
        return new OfferView(id, null, null, price, sale, null, Availability.IN_STOCK, null, null, NOW);
    }

    private static List<CartItem> named(List<CartItem> items) {
        return IntStream.range(0, items.size()).mapToObj(i -> {
            CartItem item = items.get(i);
            return new CartItem("T" + i, item.category(), offer("i" + i, item.offer().price(), item.offer().salePrice()),
                    item.quantity(), item.floor());
        }).toList();
    }

    private static List<PromotionDoc> ids(List<PromotionDoc> promotions) {
        return IntStream.range(0, promotions.size()).mapToObj(i -> promotions.get(i).withId("p" + i)).toList();
    }

    static PromotionDoc joining(PromotionDoc p, String id) {
        return new PromotionDoc(id, null, p.title(), p.percent(), p.amountOff(), p.price(), p.minSpend(), p.minQuantity(),
                p.productIds(), p.category(), p.code(), p.from(), p.to(), true, p.members());
    }
}
