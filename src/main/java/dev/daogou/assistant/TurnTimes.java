package dev.daogou.assistant;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a turn began and was first seen. Guarded by the turn's lock. */
final class TurnTimes {

    private final LongSupplier nanos;
    private final long begun;
    private long firstShown;

    TurnTimes(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    void shown() {
        firstShown = nanos.getAsLong();
    }

    /** Null when nothing was shown. */
    Duration firstShownAfter() {
        return firstShown == 0 ? null : Duration.ofNanos(firstShown - begun);
    }
}
