package dev.daogou.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who has read what a short while ago, as far as this process knows; spares the database what it would refuse. */
final class RecentReadings {

    private static final int MOST = 10_000;

    private final Duration within;
    private final Map<String, Instant> since = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    RecentReadings(Duration within) {
        this.within = within;
    }

    /** Whether it has been read within the time; if not, it is from now on. */
    synchronized boolean has(String reading, Instant now) {
        Instant before = since.get(reading);
        if (before != null && before.isAfter(now.minus(within))) {
            return true;
        }
        since.remove(reading);
        since.put(reading, now);
        return false;
    }
}
