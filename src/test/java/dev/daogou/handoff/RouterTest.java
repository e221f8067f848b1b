package dev.daogou.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.handoff.Router.Offer;
import dev.daogou.shared.Lang;

class RouterTest {

    private static final Instant NOW = Instant.parse("2026-11-11T12:00:00Z");

    private final Router router = new Router(Duration.ofSeconds(30));

    @Test
    void theFirstCaseIsOfferedFirstAndEachToTheLeastBusy() {
        assertThat(router.offers(List.of(waits("a"), waits("b"), waits("c")), List.of(mei(3, 1), lin(3, 0)), NOW))
                .containsExactly(to("a", "lin"), to("b", "mei"), to("c", "lin"));
    }

    @Test
    void nobodyIsAskedToTakeMoreThanTheyHaveRoomFor() {
        assertThat(router.offers(List.of(waits("a"), waits("b")), List.of(mei(2, 1)), NOW)).containsExactly(to("a", "mei"));
    }

    @Test
    void theRoomOfWhoLetACasePassIsForTheFirstCaseAgain() {
        WaitingCase later = offered("mei", NOW.minusSeconds(30), List.of());
        assertThat(router.offers(List.of(waits("first"), later), List.of(mei(1, 1)), NOW)).containsExactly(to("first", "mei"),
                new Offer("a", null, List.of("mei")));
    }

    @Test
    void aCaseIsOfferedToThoseOfItsDepartmentAndOverdueToAnybody() {
        AtWork sales = new AtWork("mei", List.of("sales"), List.of(), List.of(), 5, 0, null);
        WaitingCase repair = new WaitingCase("a", "c", "after_sales", Lang.ZH, List.of(), false, null, null, List.of());
        assertThat(router.offers(List.of(repair), List.of(sales), NOW)).isEmpty();
        WaitingCase late = new WaitingCase("a", "c", "after_sales", Lang.ZH, List.of(), true, null, null, List.of());
        assertThat(router.offers(List.of(late), List.of(sales), NOW)).containsExactly(to("a", "mei"));
    }

    @Test
    void whoseDepartmentsAreAllClosedIsNotAtWork() {
        AtWork repairs = new AtWork("mei", List.of("after_sales"), List.of(), List.of(), 5, 0, null);
        AtWork all = new AtWork("lin", List.of(), List.of(), List.of(), 5, 0, null);
        assertThat(repairs.isOfAny(List.of("sales"))).isFalse();
        assertThat(repairs.isOfAny(List.of("sales", "after_sales"))).isTrue();
        assertThat(all.isOfAny(List.of("sales"))).isTrue();
        assertThat(all.isOfAny(List.of())).isFalse();
    }

    @Test
    void whoWritesItsLanguageAndKnowsTheThingComesBeforeWhoIsIdle() {
        AtWork idle = new AtWork("lin", List.of(), List.of("zh"), List.of(), 5, 0, null);
        AtWork english = new AtWork("mei", List.of(), List.of("en", "zh"), List.of(), 5, 3, null);
        AtWork jackets = new AtWork("bo", List.of(), List.of(), List.of("down jackets"), 5, 4, null);
        WaitingCase asked = new WaitingCase("a", "c", "sales", Lang.EN, List.of("Clothing > Down jackets", "size"), false, null,
                null, List.of());
        assertThat(router.offers(List.of(asked), List.of(idle, english), NOW)).containsExactly(to("a", "mei"));
        assertThat(router.offers(List.of(asked), List.of(idle, english, jackets), NOW)).containsExactly(to("a", "bo"));
        assertThat(router.offers(List.of(asked), List.of(idle), NOW)).as("nobody here writes English")
                .containsExactly(to("a", "lin"));
    }

    @Test
    void anOfferThatIsNotTakenGoesToTheNextAndWhenAllWereAskedToTheFirstAgain() {
        WaitingCase fresh = offered("mei", NOW.minusSeconds(29), List.of());
        assertThat(router.offers(List.of(fresh), List.of(mei(3, 1), lin(3, 0)), NOW)).isEmpty();
        WaitingCase lapsed = offered("mei", NOW.minusSeconds(30), List.of());
        assertThat(router.offers(List.of(lapsed), List.of(mei(3, 1), lin(3, 0)), NOW))
                .containsExactly(new Offer("a", "lin", List.of("mei")));
        WaitingCase again = offered("lin", NOW.minusSeconds(30), List.of("mei"));
        assertThat(router.offers(List.of(again), List.of(mei(3, 0), lin(3, 1)), NOW))
                .containsExactly(new Offer("a", "mei", List.of("lin")));
        assertThat(router.offers(List.of(again), List.of(lin(3, 1)), NOW)).as("nobody else is here")
                .containsExactly(to("a", "lin"));
    }

    @Test
    void whatWasOfferedToSomebodyWhoHasGoneIsOfferedAtOnceToWhoIsThere() {
        assertThat(router.offers(List.of(offered("mei", NOW.minusSeconds(1), List.of())), List.of(lin(3, 0)), NOW))
                .containsExactly(to("a", "lin"));
        assertThat(router.offers(List.of(offered("mei", NOW.minusSeconds(1), List.of())), List.of(), NOW))
                .containsExactly(to("a", null));
    }

    private static WaitingCase waits(String id) {
        return new WaitingCase(id, "c" + id, "sales", Lang.ZH, List.of(), false, null, null, List.of());
    }

    private static WaitingCase offered(String to, Instant at, List<String> passedBy) {
        return new WaitingCase("a", "c", "sales", Lang.ZH, List.of(), false, to, at, passedBy);
    }

    private static AtWork mei(int capacity, int load) {
        return new AtWork("mei", List.of(), List.of(), List.of(), capacity, load, NOW.minusSeconds(60));
    }

    private static AtWork lin(int capacity, int load) {
        return new AtWork("lin", List.of(), List.of(), List.of(), capacity, load, NOW.minusSeconds(90));
    }

    private static Offer to(String id, String agent) {
        return new Offer(id, agent, List.of());
    }
}
