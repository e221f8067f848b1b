package dev.daogou.feeds;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;

/**
 * What is known of a feed before it is read.
 *
 * @param format {@code null} to detect it
 * @param name of the file, as whoever sent it calls it, or {@code null}
 */
public record FeedLabel(FeedFormat format, ImportMode mode, ImportSource from, String name) {

    private static final int LONGEST_NAME = 200;

    /** @throws Problem 400 for a name that is too long or no text */
    public FeedLabel {
        name = name == null || name.isBlank() ? null : name.strip();
        Faults faults = new Faults();
        faults.optional("name", name, LONGEST_NAME);
        if (!faults.found().isEmpty()) {
            throw Problem.bad(faults.found());
        }
    }

    FeedLabel in(FeedFormat detected) {
        return new FeedLabel(detected, mode, from, name);
    }
}
