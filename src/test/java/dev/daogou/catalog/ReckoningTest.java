package dev.daogou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.daogou.catalog.NotApplied.Why;
import dev.daogou.shared.Money;

/** Examples that a merchant would reckon by hand. */
class ReckoningTest {

    private static final Instant NOW = RandomOffers.NOW;

    private final CartItem coat = item("coat", "Coats", "599", "499", 1, null);
    private final CartItem socks = item("socks", "Socks", "29.90", null, 3, null);

    @Test
    void aSaleComesFirstThenTheThresholdIsCountedByTheSalePrice() {
        BestPrice price = price(List.of(coat), off("m500-50", "50", "500", true));
        assertThat(price.total()).isEqualTo(cny("499"));
        assertThat(price.notApplied()).singleElement().matches(n -> n.why() == Why.NEEDS_MORE && n.missing().equals(cny("1")));
        BestPrice both = price(List.of(coat, socks), off("m500-50", "50", "500", true));
        assertThat(both.listed()).isEqualTo(cny("688.70"));
        assertThat(both.total()).isEqualTo(cny("538.70"));
        assertThat(both.lines()).extracting(PricedLine::total).containsExactly(cny("456.62"), cny("82.08"));
    }

    @Test
    void thoseThatJoinAreWeighedAgainstEachThatDoesNot() {
        PromotionDoc ten = percent("ten", "10", true);
        PromotionDoc code = off("twenty", "20", null, true);
        PromotionDoc alone = percent("alone", "15", false);
        BestPrice price = price(List.of(coat), ten, code, alone);
        assertThat(price.total()).isEqualTo(cny("424.15"));
        assertThat(price.notApplied()).extracting(NotApplied::id, NotApplied::why)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("ten", Why.NOT_JOINED),
                        org.assertj.core.groups.Tuple.tuple("twenty", Why.NOT_JOINED));
        assertThat(price(List.of(coat), ten, off("forty", "40", null, true), alone).total()).isEqualTo(cny("409.10"));
    }

    @Test
    void eachLineMayBeUnderAnotherThatDoesNotJoin() {
        PromotionDoc coats = on(percent("coats", "20", false), "Coats");
        PromotionDoc bundle = new PromotionDoc("bundle", null, "Three pairs", null, null, cny("25"), null, 3, null, "Socks",
                null,
                NOW, NOW.plusSeconds(1), false, null);
        BestPrice price = price(List.of(coat, socks), bundle, coats);
        assertThat(price.total()).isEqualTo(cny("474.20"));
        assertThat(price.steps()).extracting(PriceStep::off).containsExactly(cny("100"), cny("14.70"), cny("99.80"));
    }

    @Test
    void theFloorCapsAndSaysSo() {
        CartItem dear = item("coat", "Coats", "599", "499", 1, "480");
        BestPrice price = price(List.of(dear), percent("ten", "10", true), off("twenty", "20", null, true));
        assertThat(price.total()).isEqualTo(cny("480"));
        assertThat(price.steps().get(1).capped()).isTrue();
        assertThat(price.notApplied()).singleElement().matches(n -> n.id().equals("twenty") && n.why() == Why.AT_FLOOR);
        CartItem lost = item("coat", "Coats", "599", "450", 1, "480");
        assertThat(price(List.of(lost), percent("ten", "10", true)).total()).isEqualTo(cny("450"));
    }

    @Test
    void whatIsForMembersOrWithACodeIsToldToOthersAsThat() {
        PromotionDoc members = new PromotionDoc("m", null, "M", BigDecimal.TEN, null, null, null, null, null, null, null, NOW,
                NOW.plusSeconds(1), true, true);
        PromotionDoc code = new PromotionDoc("c", null, "C", null, cny("9"), null, null, null, null, null, "NINE", NOW,
                NOW.plusSeconds(1), true, null);
        BestPrice none = Reckoning.of(List.of(socks), List.of(members, code), new Occasion(NOW, false, "eight", Set.of()));
        assertThat(none.total()).isEqualTo(cny("89.70"));
        assertThat(none.notApplied()).extracting(NotApplied::why)
                .containsExactlyInAnyOrder(Why.MEMBERS_ONLY, Why.CODE_NEEDED, Why.UNKNOWN_CODE);
        BestPrice both = Reckoning.of(List.of(socks), List.of(members, code), new Occasion(NOW, true, " nine ", Set.of()));
        assertThat(both.total()).isEqualTo(cny("71.73"));
        assertThat(Reckoning.of(List.of(socks), List.of(members), new Occasion(NOW, true, null, Set.of("m"))).notApplied())
                .extracting(NotApplied::why).containsExactly(Why.BUDGET_SPENT);
    }

    @Test
    void moreLinesThanCanAllBeTriedStillGetATruePrice() {
        List<CartItem> cart = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> item("p" + i, "Coats", "10" + i, null, 1, "50")).toList();
        BestPrice price = price(cart, percent("a", "5", false), off("b", "300", "2000", false), percent("c", "7", false),
                percent("d", "4", true));
        assertThat(price.total()).isLessThan(price.listed());
        assertThat(price.lines().stream().map(PricedLine::total).reduce(Sums::plus)).hasValue(price.total());
    }

    private static BestPrice price(List<CartItem> cart, PromotionDoc... promotions) {
        return Reckoning.of(cart, List.of(promotions), new Occasion(NOW, false, null, Set.of()));
    }

    private static CartItem item(String id, String category, String price, String sale, int quantity, String floor) {
        return new CartItem(id, category, RandomOffers.offer(id, cny(price), sale == null ? null : cny(sale)), quantity,
                floor == null ? null : cny(floor));
    }

    private static PromotionDoc percent(String id, String percent, boolean joins) {
        return new PromotionDoc(id, null, id, new BigDecimal(percent), null, null, null, null, null, null, null, NOW,
                NOW.plusSeconds(1), joins, null);
    }

    private static PromotionDoc off(String id, String off, String from, boolean joins) {
        return new PromotionDoc(id, null, id, null, cny(off), null, from == null ? null : cny(from), null, null, null, null,
                NOW,
                NOW.plusSeconds(1), joins, null);
    }

    private static PromotionDoc on(PromotionDoc p, String category) {
        return new PromotionDoc(p.id(), null, p.title(), p.percent(), p.amountOff(), p.price(), p.minSpend(), p.minQuantity(),
                null, category, p.code(), p.from(), p.to(), p.stackable(), p.members());
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
