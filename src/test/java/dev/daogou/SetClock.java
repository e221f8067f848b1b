package dev.daogou;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Time that passes when the test says so. */
public final class SetClock extends Clock {

    private volatile Instant now;

    private SetClock(Instant now) {
        this.now = now;
    }

    public static SetClock atNow() {
        return new SetClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** For a clock that must not run behind those who read the real one. */
    public void passFromNow(Duration time) {
        Instant real = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        now = (now.isBefore(real) ? real : now).plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
