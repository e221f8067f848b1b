package dev.daogou.feeds;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the last fetch of a feed ended. */
public enum FeedOutcome {
    /** Something new came, and came in. */
    IMPORTED,
    /** It is what came in last; no import was run. */
    UNCHANGED,
    /** It could not be fetched, or nothing of it could come in; the old data answers. */
    FAILED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
