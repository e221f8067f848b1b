package dev.daogou.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Fetches feeds into a folder, without the application. */
final class TestFetch implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final Path data;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    TestFetch(Path data) {
        this.data = data;
    }

    /** From any address. */
    Fetched of(String url, Validators known, TestSources limits) {
        return fetch(client(limits, SystemDefaultDnsResolver.INSTANCE, any -> true), url, known, limits, () -> true);
    }

    Fetched whileWanted(BooleanSupplier wanted, String url) {
        TestSources limits = TestSources.patient();
        return fetch(client(limits, SystemDefaultDnsResolver.INSTANCE, any -> true), url, Validators.NONE, limits, wanted);
    }

    Fetched of(String url, DnsResolver names, Predicate<InetAddress> allowed) {
        TestSources limits = TestSources.patient();
        return fetch(client(limits, names, allowed), url, Validators.NONE, limits, () -> true);
    }

    /** What lies on disk. */
    List<Path> spooled() {
        if (!Files.isDirectory(data.resolve("imports"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(data.resolve("imports"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FeedClient client(TestSources limits, DnsResolver names, Predicate<InetAddress> allowed) {
        return new FeedClient(limits, names, allowed);
    }

    private Fetched fetch(FeedClient client, String url, Validators known, TestSources limits, BooleanSupplier wanted) {
        FeedAnswers answers = new FeedAnswers(new Spool(folder()), limits, Clock.fixed(NOW, ZoneOffset.UTC));
        try (FetchWatch watch = new FetchWatch(timer, limits.totalTimeout(), Duration.ofMillis(20), wanted)) {
            return new FeedFetch(client, answers, limits).fetch(FeedUrl.of(url), known, watch);
        }
    }

    private FeedsConfig folder() {
        return new FeedsConfig() {
            @Override
            public Path dataDir() {
                return data;
            }

            @Override
            public Imports imports() {
                return () -> 1;
            }
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
