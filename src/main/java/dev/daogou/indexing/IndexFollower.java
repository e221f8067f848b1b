package dev.daogou.indexing;

import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Keeps the index in step with the database: at once when this process has written passages, every second for what others
 * wrote. An index that breaks while running is opened again, which mends it.
 */
@ApplicationScoped
class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final long AGAIN_SECONDS = 5;

    private final KnowledgeIndex index;
    private final MissingVectors missing;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final AtomicBoolean opening = new AtomicBoolean(true);
    private volatile ScheduledExecutorService builder;
    private volatile ScheduledExecutorService follower;

    IndexFollower(KnowledgeIndex index, MissingVectors missing) {
        this.index = index;
        this.missing = missing;
    }

    void start(@Observes StartupEvent event) {
        builder = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "index-builder"));
        follower = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "index-follower"));
        builder.execute(this::open);
        // Reads the segmenter's dictionary, which the first question would otherwise wait for.
        follower.execute(() -> Terms.ofQuestion("导购"));
        follower.scheduleWithFixedDelay(this::follow, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PassagesChanged event) {
        if (follower != null && !follower.isShutdown() && nudged.compareAndSet(false, true)) {
            follower.execute(this::follow);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        follower.shutdownNow();
        builder.shutdownNow();
        if (follower.awaitTermination(5, TimeUnit.SECONDS) & builder.awaitTermination(5, TimeUnit.SECONDS)) {
            index.close();
        } else {
            LOG.warn("The index was still being written at the stop; the next start catches up.");
        }
    }

    private void follow() {
        nudged.set(false);
        try {
            index.catchUp();
            if (missing.seen()) {
                builder.execute(this::fill);
            }
        } catch (UncheckedIOException | AlreadyClosedException broken) {
            if (!follower.isShutdown() && opening.compareAndSet(false, true)) {
                LOG.warnf("The index broke and is opened again: %s", broken);
                builder.execute(this::open);
            }
        } catch (RuntimeException unreachable) {
            LOG.warnf("The index cannot read the database; the next try is in %d ms: %s", EVERY_MILLIS, unreachable);
        }
    }

    private void fill() {
        try {
            missing.fill();
        } catch (RuntimeException broken) {
            if (!builder.isShutdown()) {
                LOG.warnf("Some passages have no vector yet; the next try is in %d s: %s", AGAIN_SECONDS, broken);
                builder.schedule(this::fill, AGAIN_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void open() {
        try {
            index.open();
            opening.set(false);
        } catch (RuntimeException broken) {
            if (!builder.isShutdown()) {
                LOG.warnf(broken, "The index cannot be opened; the next try is in %d s", AGAIN_SECONDS);
                builder.schedule(this::open, AGAIN_SECONDS, TimeUnit.SECONDS);
            }
        }
    }
}
