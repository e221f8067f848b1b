package dev.daogou.feeds;

import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Problem;

/** What happens to what a feed does not name. */
public enum ImportMode {
    /** It stays. */
    UPSERT,
    /** It goes, as far as the feed has things of its kind: a feed of products removes no articles. */
    REPLACE,
    /** There is no feed: what a run has changed is put back. Nobody can ask for it by name. */
    UNDO;

    /** @throws Problem 400 for an unknown mode */
    public static ImportMode named(String name) {
        String wanted = name == null || name.isBlank() ? UPSERT.code() : name.toLowerCase(Locale.ROOT);
        return Stream.of(UPSERT, REPLACE).filter(mode -> mode.code().equals(wanted)).findFirst()
                .orElseThrow(() -> Problem.badField("mode", "must be upsert or replace"));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
