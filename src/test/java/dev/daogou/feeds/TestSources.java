package dev.daogou.feeds;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;

/** Where feeds come from in a test. */
record TestSources(boolean privateAddresses, MemorySize maxSize, Duration idleTimeout, Duration totalTimeout,
        Optional<Path> folder) implements SourcesConfig {

    static final Duration SETTLED = Duration.ofSeconds(10);

    static TestSources patient() {
        return new TestSources(true, bytes(50_000_000), Duration.ofSeconds(30), Duration.ofSeconds(60), Optional.empty());
    }

    static TestSources watching(Path folder) {
        return new TestSources(false, bytes(10_000_000), Duration.ofSeconds(30), Duration.ofSeconds(60), Optional.of(folder));
    }

    TestSources most(long bytes) {
        return new TestSources(privateAddresses, bytes(bytes), idleTimeout, totalTimeout, folder);
    }

    TestSources idle(Duration idle) {
        return new TestSources(privateAddresses, maxSize, idle, totalTimeout, folder);
    }

    TestSources total(Duration total) {
        return new TestSources(privateAddresses, maxSize, idleTimeout, total, folder);
    }

    private static MemorySize bytes(long count) {
        return new MemorySize(BigInteger.valueOf(count));
    }

    @Override
    public Duration lookOver() {
        return Duration.ofDays(1);
    }

    @Override
    public int parallel() {
        return 2;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration settled() {
        return SETTLED;
    }
}
