package dev.daogou.feeds;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Sends for the feeds that are due. Every replica does; a lease in the database decides who fetches which. */
@ApplicationScoped
class FeedRounds {

    private static final Logger LOG = Logger.getLogger(FeedRounds.class);
    private static final Duration BETWEEN_PROLONGINGS = FeedLeases.HELD.dividedBy(4);

    private static final long LONGEST_STOP_SECONDS = 5;

    private final FeedLeases leases;
    private final FeedErrand errand;
    private final SourcesConfig config;
    private final Semaphore free;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("feed-watch"));
    private final Set<FetchWatch> going = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    FeedRounds(FeedLeases leases, FeedErrand errand, SourcesConfig config) {
        this.leases = leases;
        this.errand = errand;
        this.config = config;
        free = new Semaphore(Math.max(1, config.parallel()));
        workers = Executors.newCachedThreadPool(named("feeds"));
    }

    @Scheduled(every = "${daogou.feeds.look-over:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookOver() {
        leases.landed().forEach(this::land);
        while (!stopped && free.tryAcquire()) {
            Optional<FeedLease> due = Optional.empty();
            try {
                due = leases.take();
            } finally {
                due.ifPresentOrElse(lease -> workers.execute(() -> fetch(lease)), free::release);
            }
            if (due.isEmpty()) {
                return;
            }
        }
    }

    private void land(FeedLeases.Landed landed) {
        try {
            errand.land(landed);
        } catch (RuntimeException e) {
            // The others must not wait because of one.
            LOG.errorf(e, "How the import of feed %s ended could not be written down.", landed.id());
        }
    }

    private void fetch(FeedLease lease) {
        try (FetchWatch watch = new FetchWatch(timer, config.totalTimeout(), BETWEEN_PROLONGINGS,
                () -> leases.prolong(lease))) {
            going.add(watch);
            try {
                errand.run(lease, watch);
            } finally {
                going.remove(watch);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The fetch of feed %s broke; it is fetched again when its lease has run out.", lease.id());
        } finally {
            free.release();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    /** What is being fetched is given back. */
    void stop() throws InterruptedException {
        stopped = true;
        going.forEach(watch -> watch.end(FetchWatch.End.UNWANTED));
        workers.shutdown();
        workers.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        timer.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
