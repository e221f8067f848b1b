package dev.daogou.outreach;

import java.time.Duration;

/** Why nothing is said unasked just now, and for how long it is not worth thinking of it again. */
public enum Refusal {
    OFF(60), PAUSED(60), MUTED(300),
    /** An agent speaks with the visitor. */
    PERSON(15),
    /** The visitor waits for a person. */
    CASE_WAITS(30), ASSISTANT_SPEAKS(10), TYPING(10),
    /** Somebody has just said something. */
    TALKING(30), QUIET_HOURS(300), VISITOR_CAP(900), SHOP_CAP(900),
    /** The same was said before, in whichever conversation of the visitor's. */
    TOLD_BEFORE(86_400),
    /** There is nothing true of value left to say: sold out, or the price is back. */
    NOTHING_TO_SAY(300);

    private final int seconds;

    Refusal(int seconds) {
        this.seconds = seconds;
    }

    Duration lasts() {
        return Duration.ofSeconds(seconds);
    }
}
