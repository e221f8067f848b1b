package dev.daogou.chat;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket per key: so many at once, and as many again over a minute. */
final class Buckets {

    private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

    private record Level(double tokens, long at) {}

    private final int perMinute;
    private final ConcurrentHashMap<String, Level> levels = new ConcurrentHashMap<>();

    /** @param perMinute 0 for no limit */
    Buckets(int perMinute) {
        this.perMinute = perMinute;
    }

    /** @return zero when one more is let through (and counted), else how long to wait for the next */
    Duration take(String key) {
        if (perMinute == 0) {
            return Duration.ZERO;
        }
        Duration[] wait = { Duration.ZERO };
        levels.compute(key, (k, before) -> {
            Level now = filled(before, System.nanoTime());
            if (now.tokens() < 1) {
                wait[0] = Duration.ofNanos((long) Math.ceil((1 - now.tokens()) * NANOS_A_MINUTE / perMinute));
                return now;
            }
            return new Level(now.tokens() - 1, now.at());
        });
        return wait[0];
    }

    /** Lets go of keys that have their whole allowance again. */
    void sweep() {
        long now = System.nanoTime();
        levels.values().removeIf(level -> filled(level, now).tokens() >= perMinute);
    }

    private Level filled(Level before, long now) {
        if (before == null) {
            return new Level(perMinute, now);
        }
        double gained = (now - before.at()) / NANOS_A_MINUTE * perMinute;
        return new Level(Math.min(perMinute, before.tokens() + gained), now);
    }
}
