package dev.daogou.feeds;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/** One import of a shop at a time, in the order in which they came. */
@ApplicationScoped
class ImportQueue {

    private static final Logger LOG = Logger.getLogger(ImportQueue.class);
    private static final long LONGEST_STOP_SECONDS = 10;

    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
    private final ExecutorService workers;

    ImportQueue(FeedsConfig config) {
        workers = Executors.newFixedThreadPool(Math.max(1, config.imports().parallel()), work -> {
            Thread thread = new Thread(work, "imports");
            thread.setDaemon(true);
            return thread;
        });
    }

    CompletableFuture<Void> later(String shop, Runnable work) {
        return last.compute(shop, (s, before) -> (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                .handleAsync((done, failure) -> {
                    if (failure != null) {
                        LOG.error("An import ended without telling why.", failure);
                    }
                    work.run();
                    return null;
                }, workers));
    }

    /** Waits for its turn and its end. */
    void now(String shop, Runnable work) {
        later(shop, work).join();
    }

    /** A run that is not done when the service stops rolls back. */
    @PreDestroy
    void stop() {
        workers.shutdownNow();
        try {
            workers.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
