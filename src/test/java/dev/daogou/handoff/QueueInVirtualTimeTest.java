package dev.daogou.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import dev.daogou.SetClock;
import dev.daogou.handoff.VirtualDesk.Parts;
import dev.daogou.shared.Ids;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;

/** Twenty people over days of work in virtual time; as many conversations as {@code -Dconversations} says, else a few. */
@QuarkusTest
class QueueInVirtualTimeTest {

    private static final int PEOPLE = 20;
    /** Of so many, some come when everything goes wrong. */
    private static final int MANY = 500;

    @Inject
    VirtualDesk desks;
    @Inject
    Shops shops;
    @Inject
    EntityManager db;
    @Inject
    Scheduler scheduler;

    @Test
    void nobodyWaitsUnseenOrIsHeldTwiceOrToldWhatIsNotSo() {
        int conversations = Integer.getInteger("conversations", 60);
        long seed = Long.getLong("conversations.seed", 11);
        String shop = "days-" + Ids.fresh("");
        QuarkusTransaction.requiringNew().run(() -> shops.put(shop, new Shops.Description(null, null, null, null, null)));
        SetClock clock = SetClock.atNow();
        // Of the application's own rounds, which go by the real time, the shop's queue must hear nothing.
        scheduler.pause();
        try {
            Parts desk = desks.at(clock, told -> {});
            WorkingDays days = new WorkingDays(seed, clock, shop, db, desk);
            days.comeToWork(PEOPLE);
            days.pass(conversations);
            report(conversations, seed, shop, days, desk);
            DeskWatch watch = days.watch();
            var promises = new SoftAssertions();
            promises.assertThat(watch.unseen).as("waited unseen").isEmpty();
            promises.assertThat(watch.twoHolders).as("held by two").isEmpty();
            promises.assertThat(watch.unfair).as("overtaken by one as urgent").isEmpty();
            promises.assertThat(watch.untrue).as("told a place that was not so").isEmpty();
            promises.assertThat(watch.unannounced).as("missed without a warning").isEmpty();
            promises.assertAll();
            assertThat(days.races).isPositive();
            if (conversations >= MANY) {
                assertThat(days.crashes).isPositive();
                assertThat(days.takenBack).isPositive();
                assertThat(desk.targets()).anyMatch(WaitTarget::missed);
            }
        } finally {
            scheduler.resume();
        }
    }

    private void report(int conversations, long seed, String shop, WorkingDays days, Parts desk) {
        DeskWatch watch = days.watch();
        var section = new HandoffSection(20, "The queue in virtual time");
        section.says(String.format(Locale.ROOT, """
                %,d conversations over %d agents of two departments, with %d breaks, %d consoles that died and %d cases that two
                agents grabbed at once (seed %d); on the real tables, in steps of five seconds. %d cases were taken back from agents
                who had gone.""", conversations, PEOPLE, days.breaks, days.crashes, days.races, seed, days.takenBack));
        section.head("promise", "looked at", "broken", "bound");
        long missed = desk.targets().stream().filter(WaitTarget::missed).count();
        section.row("waits where somebody who is there sees it", "every conversation, every 5 s", "" + watch.unseen.size(),
                "0");
        section.row("one holder, of two who claim one", days.races + " races", "" + watch.twoHolders.size(), "0");
        section.row("none as urgent is offered before one who came earlier", "every offer", "" + watch.unfair.size(), "0");
        section.row("a told place is the place", String.format(Locale.ROOT, "%,d", watch.told), "" + watch.untrue.size(), "0");
        section.row("a target that is missed was warned of", missed + " missed", "" + watch.unannounced.size(), "0");
        Object[] waits = CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew()
                .call(() -> (Object[]) db.createNativeQuery("""
                        select percentile_cont(0.5) within group (order by extract(epoch from claimed_at - created_at)),
                            percentile_cont(0.95) within group (order by extract(epoch from claimed_at - created_at)),
                            count(*) from handoff where shop = ?1 and claimed_at is not null""").setParameter(1, shop)
                        .getSingleResult()));
        section.says(String.format(Locale.ROOT, "Of %s cases that were taken, half within %.0f s and 95 %% within %.0f s.",
                waits[2], ((Number) waits[0]).doubleValue(), ((Number) waits[1]).doubleValue()));
        section.write();
    }
}
