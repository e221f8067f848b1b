package dev.daogou.indexing;

import java.io.UncheckedIOException;
import java.util.Optional;
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
 * wrote. An index that breaks while running is opened again, which mends it; one of other models than the wanted ones answers
 * until their vectors are made.
 */
@ApplicationScoped
class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final long EVERY_MILLIS = 1_000;

    private final KnowledgeIndex index;
    private final MissingVectors missing;
    private final Reembedding reembedding;
    private final Embedders embedders;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final Repeated opening = new Repeated("The index cannot be opened", this::open);
    private final Repeated filling = new Repeated("Some passages have no vector yet and are found by their words", this::fill);
    private final Repeated renewing = new Repeated("The index of other models stays, the wanted ones' vectors are not made",
            this::renew);
    private final Repeated settling = new Repeated("The index has work left that was put off", this::settle);
    private volatile ScheduledExecutorService builder;
    private volatile ScheduledExecutorService follower;

    IndexFollower(KnowledgeIndex index, MissingVectors missing, Reembedding reembedding, Embedders embedders) {
        this.index = index;
        this.missing = missing;
        this.reembedding = reembedding;
        this.embedders = embedders;
    }

    void start(@Observes StartupEvent event) {
        // Each of the four may take long, and none may wait for another.
        builder = Executors.newScheduledThreadPool(4, work -> new Thread(work, "index-builder"));
        follower = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "index-follower"));
        opening.soon(builder);
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
            if (!filling.due() && missing.seen()) {
                filling.soon(builder);
            }
            if (index.ready() && !index.settled()) {
                settling.soon(builder);
            }
        } catch (UncheckedIOException | AlreadyClosedException broken) {
            if (!follower.isShutdown() && opening.soon(builder)) {
                LOG.warnf("The index broke and is opened again: %s", broken);
            }
        } catch (RuntimeException unreachable) {
            LOG.warnf("The index cannot read the database; the next try is in %d ms: %s", EVERY_MILLIS, unreachable);
        }
    }

    private Optional<String> open() {
        index.open();
        embedders.prepare(index.models());
        renewing.soon(builder);
        return Optional.empty();
    }

    private Optional<String> fill() {
        return missing.fill(index.models());
    }

    private Optional<String> settle() {
        index.settle();
        return Optional.empty();
    }

    private Optional<String> renew() {
        Models wanted = embedders.wanted();
        if (index.models().equals(wanted)) {
            return Optional.empty();
        }
        LOG.infof("The index of %s answers while vectors are made by %s", index.models(), wanted);
        Optional<String> why = reembedding.run(wanted);
        if (why.isEmpty()) {
            index.adopt(wanted);
            missing.look();
            LOG.infof("The index of %s answers from now on", wanted);
        }
        return why;
    }
}
