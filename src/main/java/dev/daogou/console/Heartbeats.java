package dev.daogou.console;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.console.Bench.Occupant;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Keeps open consoles honest: a beat from us, a sign of life from them, a hello in time, a pass that still holds. */
@ApplicationScoped
class Heartbeats {

    private static final Duration HELLO_WITHIN = Duration.ofSeconds(5);

    private final Benches benches;
    private final Entry entry;
    private final ConsoleConfig config;
    private long beatenAt = System.nanoTime();

    Heartbeats(Benches benches, Entry entry, ConsoleConfig config) {
        this.benches = benches;
        this.entry = entry;
        this.config = config;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        boolean beat = System.nanoTime() - beatenAt >= config.heartbeat().toNanos() - TimeUnit.MILLISECONDS.toNanos(500);
        beatenAt = beat ? System.nanoTime() : beatenAt;
        for (Bench bench : benches.open()) {
            Occupant occupant = bench.occupant();
            if (bench.waitsForHelloNanos() > HELLO_WITHIN.toNanos()) {
                bench.close(4408, "no hello");
            } else if (bench.silentNanos() > config.silence().toNanos()) {
                bench.close(4408, "silent");
            } else if (beat && occupant != null) {
                beat(bench, occupant);
            }
        }
    }

    private void beat(Bench bench, Occupant occupant) {
        if (!entry.stillHere(occupant)) {
            bench.close(4401, "signed out");
            return;
        }
        benches.send(bench, new ConsoleFrame.Heartbeat());
        bench.ping();
    }
}
