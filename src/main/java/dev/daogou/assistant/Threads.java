package dev.daogou.assistant;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * The few threads that all conversations share. Mailboxes and answers have their own, so that a stop never waits behind a
 * retrieval; together they are fewer than the database's connections.
 */
@ApplicationScoped
class Threads {

    private static final Logger LOG = Logger.getLogger(Threads.class);
    private static final int MAILBOXES = 8;
    private static final int ANSWERS = 8;

    private final ExecutorService mailboxes = Executors.newFixedThreadPool(MAILBOXES, named("mailbox"));
    private final ExecutorService answers = Executors.newFixedThreadPool(ANSWERS, named("answer"));
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("turn-timer"));

    Threads() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    Executor mailboxes() {
        return mailboxes;
    }

    Executor answers() {
        return answers;
    }

    /** Runs something short that never blocks; not at all once we are stopping. */
    void after(long nanos, Runnable work) {
        try {
            timer.schedule(work, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Not scheduled: stopping.");
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        answers.shutdownNow();
        mailboxes.shutdownNow();
    }

    private static ThreadFactory named(String what) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, what + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            // Beans and configuration are found through the application's class loader.
            thread.setContextClassLoader(Threads.class.getClassLoader());
            return thread;
        };
    }
}
