package dev.daogou.console;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How soon a shop's queue is told again: at once after a quiet moment, else a few times a second, however much happens in it. */
final class QueuePace {

    private static final long BETWEEN_MILLIS = 200;

    private final Map<String, Long> last = new ConcurrentHashMap<>();

    /** Milliseconds from now. */
    long next(String shop) {
        long now = System.nanoTime() / 1_000_000;
        long at = last.compute(shop, (key, before) -> before == null ? now : Math.max(now, before + BETWEEN_MILLIS));
        return at - now;
    }
}
