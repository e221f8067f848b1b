package dev.daogou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.daogou.catalog.Combination.Table;
import dev.daogou.catalog.PriceStep.Kind;
import dev.daogou.catalog.RandomOffers.Situation;
import dev.daogou.shared.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** What holds of every cart under every set of promotions. */
class ReckoningPropertiesTest {

    private static final Map<String, AtomicInteger> HELD = new TreeMap<>();

    @AfterContainer
    static void report() {
        HELD.forEach((what, times) -> OffersReport.line(what, times, new AtomicInteger()));
    }

    @Provide
    Arbitrary<Situation> situations() {
        return RandomOffers.situations();
    }

    @Property
    void nothingBringsALineBelowItsFloor(@ForAll("situations") Situation it) {
        BestPrice price = it.price();
        for (PricedLine line : price.lines()) {
            CartItem item = it.cart().stream().filter(i -> i.productId().equals(line.productId())).findFirst().orElseThrow();
            assertThat(line.total()).isGreaterThanOrEqualTo(item.least()).isLessThanOrEqualTo(line.own());
            if (item.floor() != null && item.floor().compareTo(item.offer().payNow()) <= 0) {
                assertThat(line.total()).isGreaterThanOrEqualTo(item.times(item.floor()));
            }
        }
        held("never below the floor");
    }

    @Property
    void nothingCountsOutsideOfItsDatesOrForWhomItIsNot(@ForAll("situations") Situation it) {
        for (PriceStep step : it.price().steps()) {
            if (step.kind() == Kind.PROMOTION) {
                PromotionDoc p = it.promotions().stream().filter(q -> q.id().equals(step.id())).findFirst().orElseThrow();
                assertThat(p.from()).isBeforeOrEqualTo(RandomOffers.NOW);
                assertThat(p.to()).isAfter(RandomOffers.NOW);
                assertThat(!Boolean.TRUE.equals(p.members()) || it.occasion().member()).isTrue();
                assertThat(p.code() == null || "TEN".equals(it.occasion().code())).isTrue();
            }
        }
        held("never outside its dates, never for whom it is not");
    }

    @Property
    void theOrderOfTheInputChangesNothing(@ForAll("situations") Situation it, @ForAll Random random) {
        List<CartItem> cart = new ArrayList<>(it.cart());
        List<PromotionDoc> promotions = new ArrayList<>(it.promotions());
        Collections.shuffle(cart, random);
        Collections.shuffle(promotions, random);
        assertThat(Reckoning.of(cart, promotions, it.occasion())).isEqualTo(it.price());
        held("the order of lines and promotions changes nothing");
    }

    @Property
    void stepsAndLinesAddUpToTheCent(@ForAll("situations") Situation it) {
        BestPrice price = it.price();
        BigDecimal at = price.listed().amount();
        for (PriceStep step : price.steps()) {
            assertThat(step.before().amount()).isEqualByComparingTo(at);
            assertThat(step.off().amount()).isPositive();
            at = at.subtract(step.off().amount());
            assertThat(step.after().amount()).isEqualByComparingTo(at);
        }
        assertThat(price.total().amount()).isEqualByComparingTo(at);
        assertThat(price.lines().stream().map(PricedLine::total).reduce(Sums::plus)).hasValue(price.total());
        assertThat(price.lines().stream().map(PricedLine::listed).reduce(Sums::plus)).hasValue(price.listed());
        held("explanation and lines add up to the cent");
    }

    @Property
    void everyPromotionOnTheCartIsExplained(@ForAll("situations") Situation it) {
        BestPrice price = it.price();
        List<String> told = new ArrayList<>(price.notApplied().stream().map(NotApplied::id).filter(id -> id != null).toList());
        price.steps().stream().filter(s -> s.kind() == Kind.PROMOTION).map(PriceStep::id).forEach(told::add);
        assertThat(told).containsExactlyInAnyOrderElementsOf(it.promotions().stream()
                .filter(p -> it.cart().stream().anyMatch(item -> item.isUnder(p))).map(PromotionDoc::id).toList());
        held("every promotion on the cart is applied or told why not, once");
    }

    @Property
    void oneMoreThatJoinsNeverRaisesThePrice(@ForAll("situations") Situation it, @ForAll("more") PromotionDoc more) {
        PromotionDoc joining = RandomOffers.joining(more, "more");
        assertThat(it.with(joining).price().total()).isLessThanOrEqualTo(it.price().total());
        held("one more promotion that joins never raises the price");
    }

    @Property
    void oneMoreThatDoesNotJoinNeverRaisesItEither(@ForAll("situations") Situation it, @ForAll("more") PromotionDoc more) {
        assertThat(it.with(more.withId("more")).price().total()).isLessThanOrEqualTo(it.price().total());
        held("one more promotion of any sort never raises the price");
    }

    @Provide
    Arbitrary<PromotionDoc> more() {
        return Arbitraries.of("CNY", "JPY").flatMap(RandomOffers::promotions);
    }

    @Property
    void noCombinationThatIsAllowedCostsLess(@ForAll("situations") Situation it, @ForAll Random random) {
        BestPrice price = it.price();
        List<CartItem> cart = it.cart();
        List<PromotionDoc> open = it.promotions().stream().sorted(PromotionTaking.ORDER)
                .filter(p -> PromotionGate.shut(p, it.occasion(), price.total().currency()).isEmpty()).toList();
        int[] any = cart.stream().mapToInt(item -> {
            int[] alone = IntStream.range(0, open.size())
                    .filter(p -> !open.get(p).stackable() && item.isUnder(open.get(p))).toArray();
            return alone.length == 0 || random.nextInt(3) == 0
                    ? Combination.ALL_THAT_JOIN
                    : alone[random.nextInt(alone.length)];
        }).toArray();
        Table table = Table.of(cart, open, price.total().amount().scale());
        Money other = new Money(new Combination(table, any).total(), price.total().currency());
        assertThat(price.total()).isLessThanOrEqualTo(other);
        held("no combination that is allowed costs less");
    }

    private static void held(String what) {
        HELD.computeIfAbsent(what, name -> new AtomicInteger()).incrementAndGet();
    }
}
