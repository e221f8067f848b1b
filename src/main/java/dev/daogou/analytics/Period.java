package dev.daogou.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import dev.daogou.shared.Problem;

/**
 * Whole days by the shop's clock, the last of them today.
 *
 * @param from beginning of the first day
 * @param to now
 */
public record Period(LocalDate firstDay, int days, ZoneId zone, Instant from, Instant to) {

    private static final List<Integer> LENGTHS = List.of(7, 30, 90);

    /** @throws Problem 400 for a length that is not offered */
    public static Period ofLast(int days, ZoneId zone, Instant now) {
        if (!LENGTHS.contains(days)) {
            throw Problem.badField("days", "must be 7, 30 or 90");
        }
        LocalDate first = now.atZone(zone).toLocalDate().minusDays(days - 1L);
        return new Period(first, days, zone, first.atStartOfDay(zone).toInstant(), now);
    }

    /** Every day of it, the first first. */
    List<LocalDate> each() {
        return IntStream.range(0, days).mapToObj(firstDay::plusDays).toList();
    }
}
