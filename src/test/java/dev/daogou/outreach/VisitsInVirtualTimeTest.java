package dev.daogou.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import dev.daogou.outreach.VirtualShop.Judged;
import dev.daogou.outreach.VirtualShop.Said;

/**
 * Visits over months in which clocks go forward and back, as many as {@code -Dvisits} says, else 10,000. What is promised is
 * looked for in what was said, by rules of the test's own.
 */
class VisitsInVirtualTimeTest {

    private static final int PER_VISITOR = 2;
    private static final int PER_SHOP = 6;
    private static final LocalTime QUIET_FROM = LocalTime.of(22, 0);
    private static final LocalTime QUIET_TO = LocalTime.of(8, 0);
    private static final Map<RuleKind, Double> DISMISSED = Map.of(RuleKind.LINGERING, 0.05, RuleKind.CART_IDLE, 0.6,
            RuleKind.PRICE_DROPPED, 0.1);

    @Test
    void capsQuietHoursAndMuteAreNeverBrokenAndTheRuleThatBothersPauses() throws IOException {
        int visits = Integer.getInteger("visits", 10_000);
        long seed = Long.getLong("visits.seed", 7);
        // Berlin goes forward on the 29th of March and back on the 25th of October; Shanghai never does.
        List<VirtualShop> shops = List.of(shop("Europe/Berlin", seed), shop("Asia/Shanghai", seed + 1),
                shop("America/New_York", seed + 2));
        Random random = new Random(seed);
        Instant first = Instant.parse("2026-02-20T00:00:00Z");
        long[] times = random.longs(visits, 0, Duration.ofDays(280).toSeconds()).sorted().toArray();
        for (long time : times) {
            Instant at = first.plusSeconds(random.nextInt(4) == 0 ? edge(time, random) : time);
            shops.get(random.nextInt(shops.size())).visit(at);
        }
        var section = new OutreachSection();
        section.says(String.format(Locale.ROOT, """
                %,d visits to three shops (Berlin, Shanghai, New York) over 280 days with both changes of the clocks, in virtual
                time (seed %d), before two replicas; a quarter of them near midnight or the ends of the quiet hours. %,d messages
                were said and %,d were not.""", visits, seed, shops.stream().mapToInt(s -> s.said.size()).sum(),
                shops.stream().flatMap(s -> s.refused.values().stream()).mapToInt(n -> n).sum()));
        var promises = new SoftAssertions();
        Broken broken = new Broken();
        shops.forEach(broken::lookAt);
        section.head("promise", "broken", "bound");
        broken.counts().forEach((promise, times2) -> {
            section.row(promise, "" + times2, "0");
            promises.assertThat(times2).as(promise).isZero();
        });
        pauses(section, shops, promises);
        refusals(section, shops, promises);
        section.write();
        promises.assertAll();
    }

    private static VirtualShop shop(String zone, long seed) {
        return new VirtualShop(ZoneId.of(zone), new Restraint(new QuietHours(QUIET_FROM, QUIET_TO), PER_VISITOR, PER_SHOP),
                DISMISSED, 400, seed);
    }

    /** Shortly before or after a full hour, where days and quiet hours begin and end; wherever that is. */
    private static long edge(long time, Random random) {
        return time / 3_600 * 3_600 + random.nextInt(-120, 120);
    }

    private static void pauses(OutreachSection section, List<VirtualShop> shops, SoftAssertions promises) {
        section.head("rule", "put away by", "shown", "put away", "paused itself");
        for (VirtualShop shop : shops) {
            DISMISSED.forEach((kind, share) -> {
                Judged judged = shop.judged.get(kind);
                section.row(kind.code() + ", " + shop.zone, String.format(Locale.ROOT, "%.0f %%", 100 * share),
                        "" + judged.shown, "" + judged.dismissed, judged.pausedAt == null ? "no" : "yes");
                promises.assertThat(judged.pausedAt != null).as("%s of %s pauses", kind, shop.zone).isEqualTo(share > 0.5);
                promises.assertThat(judged.shown).isGreaterThanOrEqualTo(PauseRule.SAMPLE);
            });
        }
    }

    /** Whatever could be in the way was, or the promises above were kept for want of occasion. */
    private static void refusals(OutreachSection section, List<VirtualShop> shops, SoftAssertions promises) {
        section.head("why nothing was said", "times");
        for (Refusal why : Refusal.values()) {
            int times = shops.stream().mapToInt(shop -> shop.refused.getOrDefault(why, 0)).sum();
            section.row(why.name().toLowerCase(Locale.ROOT), String.format(Locale.ROOT, "%,d", times));
            promises.assertThat(times).as("%s was in the way", why).matches(n -> n > 0 || why == Refusal.OFF);
        }
        promises.assertThat(shops).allMatch(shop -> shop.mutes > 10 && shop.said.size() > 200);
    }

    /** Reads what was said and counts what should not have been. */
    private static final class Broken {
        private int visitorCap;
        private int shopCap;
        private int quiet;
        private int mute;
        private int talk;
        private int twice;
        private int paused;

        void lookAt(VirtualShop shop) {
            Map<String, Integer> byVisitor = new HashMap<>();
            Map<LocalDate, Integer> byDay = new HashMap<>();
            Set<String> reasons = new HashSet<>();
            for (Said said : shop.said) {
                var there = said.at().atZone(shop.zone);
                int minute = there.getHour() * 60 + there.getMinute();
                quiet += minute >= 22 * 60 || minute < 8 * 60 ? 1 : 0;
                visitorCap += byVisitor.merge(said.visitor() + there.toLocalDate(), 1, Integer::sum) > PER_VISITOR ? 1 : 0;
                shopCap += byDay.merge(there.toLocalDate(), 1, Integer::sum) > PER_SHOP ? 1 : 0;
                mute += said.then().muted() ? 1 : 0;
                talk += said.then().typing() || said.then().person() || said.then().caseWaits()
                        || said.then().assistantSpeaks() ? 1 : 0;
                twice += reasons.add(said.visitor() + said.reason()) ? 0 : 1;
                paused += said.paused() ? 1 : 0;
            }
        }

        Map<String, Integer> counts() {
            Map<String, Integer> counts = new java.util.LinkedHashMap<>();
            counts.put("no more than " + PER_VISITOR + " a day to one visitor, by the shop's calendar", visitorCap);
            counts.put("no more than " + PER_SHOP + " a day of one shop", shopCap);
            counts.put("nothing in quiet hours (22:00 to 08:00 by the shop's clock)", quiet);
            counts.put("nothing to who muted", mute);
            counts.put("nothing while typing, with a person, waiting for one, or into the assistant's words", talk);
            counts.put("nothing twice to one visitor", twice);
            counts.put("nothing by a rule that has paused", paused);
            return counts;
        }
    }

    @Test
    void quietHoursGoByTheClockOnTheWallAlsoWhereItIsSet() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        var night = new QuietHours(QUIET_FROM, QUIET_TO);
        // 02:30 comes twice on the 25th of October; the morning begins at 08:00 winter time, an hour later than the day before.
        assertThat(night.at(Instant.parse("2026-10-25T00:30:00Z"), berlin)).isTrue();
        assertThat(night.at(Instant.parse("2026-10-25T06:59:59Z"), berlin)).isTrue();
        assertThat(night.at(Instant.parse("2026-10-25T07:00:00Z"), berlin)).isFalse();
        assertThat(night.at(Instant.parse("2026-10-24T06:00:00Z"), berlin)).isFalse();
        assertThat(night.at(Instant.parse("2026-03-29T05:59:59Z"), berlin)).isTrue();
        assertThat(night.at(Instant.parse("2026-03-29T06:00:00Z"), berlin)).isFalse();
        assertThat(night.at(Instant.parse("2026-07-01T20:00:00Z"), berlin)).isTrue();
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
        assertThat(noon.at(Instant.parse("2026-07-01T10:00:00Z"), berlin)).isTrue();
        assertThat(noon.at(Instant.parse("2026-07-01T11:00:00Z"), berlin)).isFalse();
        assertThat(new QuietHours(QUIET_FROM, QUIET_FROM).at(Instant.parse("2026-07-01T20:00:00Z"), berlin)).isFalse();
        assertThat(Restraint.day(Instant.parse("2026-06-30T22:00:00Z"), berlin)).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void aRuleIsJudgedBySoManyThatItIsNoAccident() {
        assertThat(PauseRule.pauses(19, 19)).as("too few").isFalse();
        assertThat(PauseRule.pauses(20, 10)).as("half of twenty may be chance").isFalse();
        assertThat(PauseRule.pauses(20, 11)).isTrue();
        assertThat(PauseRule.pauses(1_000, 300)).isFalse();
        assertThat(PauseRule.pauses(1_000, 335)).isTrue();
        assertThat(PauseRule.lowerBound(20, 0)).isBetween(-1e-9, 1e-9);
    }

    @Test
    void aLookIsLongWhenItsReportsAreAndTheCartEndsIt() {
        var dwell = new Looks.Step("dwell", "Coats", null, 45.0);
        var other = new Looks.Step("dwell", "Tents", null, 45.0);
        var left = new Looks.Step("dwell", "Coats", null, 86_400.0);
        var cart = new Looks.Step("cart", "Coats", "coat", null);
        assertThat(Looks.lingered(List.of(dwell), 90)).isEmpty();
        assertThat(Looks.lingered(List.of(dwell, dwell), 90)).contains(new Looks.Look("Coats", null));
        assertThat(Looks.lingered(List.of(dwell, dwell, other), 90)).as("looks elsewhere by now").isEmpty();
        assertThat(Looks.lingered(List.of(dwell, dwell, cart), 90)).isEmpty();
        assertThat(Looks.lingered(List.of(dwell, dwell, cart, dwell), 90)).isEmpty();
        assertThat(Looks.lingered(List.of(left), 90)).as("a page left open is not looked at").isEmpty();
    }
}
