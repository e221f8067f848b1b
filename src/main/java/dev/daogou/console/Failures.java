package dev.daogou.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import dev.daogou.shared.Problem;

/** Failed tries of the last minute by key. A try counts from its beginning, so that many at once are not let through together. */
final class Failures {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> byKey = new HashMap<>();
    private Instant swept = Instant.EPOCH;

    Failures(Clock clock) {
        this.clock = clock;
    }

    /** @throws Problem 429 when the key has used up its tries; with how long to wait */
    synchronized void begin(String key, int most) {
        if (most == 0) {
            return;
        }
        Instant now = clock.instant();
        if (swept.isBefore(now.minus(WINDOW))) {
            swept = now;
            // An attacker with many addresses must not fill the memory.
            byKey.values().removeIf(tries -> tries.isEmpty() || tries.peekLast().isBefore(now.minus(WINDOW)));
        }
        Deque<Instant> tries = byKey.computeIfAbsent(key, k -> new ArrayDeque<>());
        while (!tries.isEmpty() && tries.peekFirst().isBefore(now.minus(WINDOW))) {
            tries.removeFirst();
        }
        if (tries.size() >= most) {
            throw Problem.tooMany("Too many failed sign-ins; wait a moment.",
                    Duration.between(now, tries.peekFirst().plus(WINDOW)));
        }
        tries.addLast(now);
    }

    synchronized void succeeded(String key) {
        Deque<Instant> tries = byKey.get(key);
        if (tries != null) {
            tries.pollLast();
        }
    }
}
