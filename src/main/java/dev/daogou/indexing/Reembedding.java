package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.indexing.PassageSource.Change;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Makes the vectors that other models lack of the passages, while the index of the present ones answers; the smallest shop
 * first. What is made is kept by the text and the model: after a crash it goes on where it was. One process works at a time.
 */
@ApplicationScoped
class Reembedding {

    private static final Logger LOG = Logger.getLogger(Reembedding.class);
    private static final int PAGE = 200;
    private static final long WAIT_MILLIS = 1_000;
    private static final long TELL_EVERY_NANOS = 30_000_000_000L;
    /** The number is "daogou" in ASCII, plus two. */
    private static final String LOCK = "select pg_try_advisory_lock(110386773849975)";
    private static final String UNLOCK = "select pg_advisory_unlock(110386773849975)";

    private final AgroalDataSource database;
    private final PassageLog passages;
    private final PassageCounts counts;
    private final Vectors vectors;
    private final AtomicLong left = new AtomicLong();
    private long told;

    /** @param since {@link System#nanoTime()} of the beginning */
    private record Progress(Models models, long all, long since) {}

    Reembedding(AgroalDataSource database, PassageLog passages, PassageCounts counts, Vectors vectors,
            MeterRegistry meters) {
        this.database = database;
        this.passages = passages;
        this.counts = counts;
        this.vectors = vectors;
        Gauge.builder("daogou.index.reembedding.left", left, AtomicLong::get)
                .description("Texts that still need a vector of the wanted models before they take over").register(meters);
    }

    /** About how many texts still need a vector; 0 when there is nothing to do. */
    long left() {
        return left.get();
    }

    /**
     * May take hours, and can be interrupted.
     *
     * @return why it cannot go on; empty when nothing is left to do
     * @throws CancellationException when interrupted
     */
    Optional<String> run(Models models) {
        Progress progress = new Progress(models, counts.lacking(models), System.nanoTime());
        left.set(progress.all());
        LOG.infof("Vectors by %s: %d texts have none yet", models, progress.all());
        for (String shop : counts.shops()) {
            Optional<String> why = run(shop, progress);
            if (why.isPresent()) {
                return why;
            }
        }
        left.set(0);
        return Optional.empty();
    }

    private Optional<String> run(String shop, Progress progress) {
        String last = "";
        for (List<Change> page = page(shop, last, progress.models()); !page.isEmpty(); page = page(shop, last,
                progress.models())) {
            Optional<Embedded> embedded = embed(page, progress.models());
            if (embedded.isEmpty()) {
                pause();
                left.set(counts.lacking(progress.models()));
                continue;
            }
            left.set(Math.max(0, left.get() - embedded.get().made()));
            if (embedded.get().lacking() > 0) {
                return embedded.get().why();
            }
            last = page.get(page.size() - 1).id();
            tell(progress);
        }
        return Optional.empty();
    }

    private void tell(Progress progress) {
        long now = System.nanoTime();
        if (now - told > TELL_EVERY_NANOS) {
            told = now;
            long done = progress.all() - left.get();
            long seconds = done <= 0 ? 0 : (long) ((now - progress.since()) / 1e9 * left.get() / done);
            LOG.infof("Vectors by %s: %d of %d texts, about %d s to go", progress.models(), done, progress.all(), seconds);
        }
    }

    private List<Change> page(String shop, String last, Models models) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopping");
        }
        return passages.bareOf(shop, last, PAGE, models);
    }

    /** Empty when another process is at it. */
    private Optional<Embedded> embed(List<Change> page, Models models) {
        try (Connection connection = database.getConnection()) {
            if (!yes(connection, LOCK)) {
                return Optional.empty();
            }
            try {
                return Optional.of(vectors.embedMissing(page.stream().map(Change::passage).toList(), models,
                        Embedder.PATIENT));
            } finally {
                yes(connection, UNLOCK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the vectors could not be made", e);
        }
    }

    private static boolean yes(Connection connection, String sql) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(sql); ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopping");
        }
    }
}
