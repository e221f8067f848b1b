package dev.daogou.packaged;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** How long each moment lasts, so that a random point of it can be hit. */
final class Lengths {

    private static final Duration SHORTEST = Duration.ofMillis(40);

    private final Map<Moment, Duration> lengths = new EnumMap<>(Moment.class);

    void put(Moment moment, Duration length) {
        lengths.put(moment, length);
    }

    /** From its beginning. */
    Duration within(Moment moment, Random random) {
        return Duration.ofNanos((long) (random.nextDouble() * Math.max(SHORTEST.toNanos(), lengths.get(moment).toNanos())));
    }

    @Override
    public String toString() {
        return lengths.entrySet().stream().map(e -> e.getKey() + " " + e.getValue().toMillis() + " ms")
                .collect(Collectors.joining(", "));
    }
}
