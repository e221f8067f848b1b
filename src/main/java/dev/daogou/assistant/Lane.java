package dev.daogou.assistant;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

/** Work of one conversation, one piece at a time and in order, on threads that all conversations share. */
final class Lane {

    private static final Logger LOG = Logger.getLogger(Lane.class);
    /** A busy conversation lets others through after so many pieces. */
    private static final int TURN_OF_WORK = 8;

    private final Executor threads;
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();

    Lane(Executor threads) {
        this.threads = threads;
    }

    void post(Runnable piece) {
        work.add(piece);
        if (size.getAndIncrement() == 0) {
            threads.execute(this::drain);
        }
    }

    /** Posted once a timer has gone off. */
    void postLater(Consumer<Runnable> timer, Runnable piece) {
        waiting.incrementAndGet();
        timer.accept(() -> {
            post(piece);
            waiting.decrementAndGet();
        });
    }

    /** Nothing is under way, nor waits for its time. */
    boolean idle() {
        return size.get() == 0 && waiting.get() == 0;
    }

    private void drain() {
        for (int done = 0; done < TURN_OF_WORK; done++) {
            try {
                work.remove().run();
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("A conversation's work broke.", e);
            }
            if (size.decrementAndGet() == 0) {
                return;
            }
        }
        threads.execute(this::drain);
    }
}
