package dev.daogou.feeds;

import java.util.Locale;

import dev.daogou.shared.Problem;

/** What happens to what a feed does not name. */
public enum ImportMode {
    /** It stays. */
    UPSERT,
    /** It goes, as far as the feed has things of its kind: a feed of products removes no articles. */
    REPLACE;

    /** @throws Problem 400 for an unknown mode */
    public static ImportMode named(String name) {
        try {
            return name == null || name.isBlank() ? UPSERT : valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badField("mode", "must be upsert or replace");
        }
    }
}
