package dev.daogou.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;

/** Tells the open consoles that this process stops, so that they come back to the next one and do not wait for silence. */
@ApplicationScoped
class Goodbyes {

    private static final Logger LOG = Logger.getLogger(Goodbyes.class);
    private static final long LONGEST_SECONDS = 2;

    private final Benches benches;

    Goodbyes(Benches benches) {
        this.benches = benches;
    }

    /** After the visitors, and after what the assistant's last words told the consoles; their connections still stand. */
    void leave(@Observes @Priority(210) ShutdownDelayInitiatedEvent stop) throws InterruptedException {
        CompletableFuture<?>[] told = benches.open().stream().map(this::goodbye).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(told).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException slow) {
            LOG.debug("Some consoles did not read the goodbye.", slow);
        }
    }

    private CompletableFuture<Void> goodbye(Bench bench) {
        // Not all at once at the replica that takes over.
        benches.send(bench, new ConsoleFrame.Bye("deploy", ThreadLocalRandom.current().nextLong(500, 1500)));
        return bench.end(1001, "going away").toCompletableFuture();
    }
}
