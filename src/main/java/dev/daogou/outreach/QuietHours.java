package dev.daogou.outreach;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When nothing is said unasked, by the clock on the shop's wall: where the clocks go forward or back, the hours that they show
 * count, so that a night is an hour shorter or longer and its morning never comes too early.
 *
 * @param from included
 * @param to excluded; earlier than {@code from} for hours over midnight, the same for none
 */
public record QuietHours(LocalTime from, LocalTime to) {

    public boolean at(Instant now, ZoneId zone) {
        LocalTime time = now.atZone(zone).toLocalTime();
        if (from.equals(to)) {
            return false;
        }
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(to);
        return from.isBefore(to) ? late && early : late || early;
    }
}
