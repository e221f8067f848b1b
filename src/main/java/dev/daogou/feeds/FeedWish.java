package dev.daogou.feeds;

import java.util.function.Supplier;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;

/**
 * How a merchant wants a feed fetched.
 *
 * @param url http or https; user and password in it are sent to that server only
 * @param format left out: detected each time
 * @param mode left out: upsert
 * @param everyMinutes 15..10080, a quarter of an hour to a week
 * @param on left out: true; false pauses the schedule
 */
public record FeedWish(String url, String format, String mode, Integer everyMinutes, Boolean on) {

    private static final int MOST_OFTEN = 15;
    private static final int MOST_RARELY = 7 * 24 * 60;

    /**
     * @param stored where the feed is fetched from now, or {@code null}
     * @throws Problem 400 naming each field that cannot be
     */
    FeedPlan plan(FeedUrl stored) {
        Faults faults = new Faults();
        FeedUrl place = known(faults, () -> FeedUrl.of(url).withSecretOf(stored));
        FeedFormat read = known(faults, () -> format == null || format.isBlank() ? null : FeedFormat.named(format));
        ImportMode way = known(faults, () -> ImportMode.named(mode));
        faults.unless(everyMinutes != null && everyMinutes >= MOST_OFTEN && everyMinutes <= MOST_RARELY, "everyMinutes",
                "must be " + MOST_OFTEN + " to " + MOST_RARELY);
        if (!faults.found().isEmpty()) {
            throw Problem.bad(faults.found());
        }
        return new FeedPlan(place, read, way, everyMinutes, on == null || on);
    }

    private static <T> T known(Faults faults, Supplier<T> field) {
        try {
            return field.get();
        } catch (Problem problem) {
            problem.faults().forEach(fault -> faults.add(fault.field(), fault.message()));
            return null;
        }
    }
}
