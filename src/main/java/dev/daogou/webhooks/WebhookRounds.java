package dev.daogou.webhooks;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Sends couriers to the lines that are due. Every replica does; a lease in the database decides who sends which. */
@ApplicationScoped
class WebhookRounds {

    private static final Logger LOG = Logger.getLogger(WebhookRounds.class);
    private static final long LONGEST_STOP_SECONDS = 5;

    private final Lines lines;
    private final Courier courier;
    private final Semaphore free;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "webhooks");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopped;

    WebhookRounds(Lines lines, Courier courier, WebhooksConfig config) {
        this.lines = lines;
        this.courier = courier;
        free = new Semaphore(Math.max(1, config.parallel()));
    }

    @Scheduled(every = "${daogou.webhooks.look-over:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookOver() {
        while (!stopped && free.tryAcquire()) {
            Optional<LineLease> due = Optional.empty();
            try {
                due = lines.take();
            } finally {
                due.ifPresentOrElse(lease -> workers.execute(() -> run(lease)), free::release);
            }
            if (due.isEmpty()) {
                return;
            }
        }
    }

    private void run(LineLease lease) {
        try {
            courier.run(lease, () -> !stopped);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Webhook %s could not be told of a conversation; it is tried again when the lease has run out.",
                    lease.webhookId());
        } finally {
            free.release();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void stop() throws InterruptedException {
        stopped = true;
        workers.shutdown();
        workers.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    }
}
