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

import dev.daogou.shop.CurrentShop;

/** The few threads that all conversations share; together they are fewer than the database's connections. */
@ApplicationScoped
class SharedThreads implements Threads {

    private static final Logger LOG = Logger.getLogger(SharedThreads.class);
    private static final int MAILBOXES = 8;
    private static final int ANSWERS = 8;

    private final ExecutorService mailboxes = Executors.newFixedThreadPool(MAILBOXES, named("mailbox"));
    private final ExecutorService answers = Executors.newFixedThreadPool(ANSWERS, named("answer"));
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("turn-timer"));

    SharedThreads() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Executor mailboxes() {
        return mailboxes;
    }

    @Override
    public Executor answers() {
        return answers;
    }

    @Override
    public void within(String shop, Runnable work) {
        CurrentShop.within(shop, work);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void after(long nanos, Runnable work) {
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
            thread.setContextClassLoader(SharedThreads.class.getClassLoader());
            return thread;
        };
    }
}
