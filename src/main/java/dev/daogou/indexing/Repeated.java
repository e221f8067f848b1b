package dev.daogou.indexing;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/** Work that is tried until it is done, with growing pauses, once at a time. */
final class Repeated {

    private static final Logger LOG = Logger.getLogger(Repeated.class);
    private static final long FIRST_SECONDS = 5;
    private static final long LAST_SECONDS = 60;

    private final String failed;
    private final Supplier<Optional<String>> work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private long pause = FIRST_SECONDS;

    /** @param work says why it is not done, or nothing */
    Repeated(String failed, Supplier<Optional<String>> work) {
        this.failed = failed;
        this.work = work;
    }

    boolean due() {
        return begun.get();
    }

    /** @return whether it was not due already */
    boolean soon(ScheduledExecutorService threads) {
        boolean begins = !threads.isShutdown() && begun.compareAndSet(false, true);
        if (begins) {
            threads.execute(() -> run(threads));
        }
        return begins;
    }

    private void run(ScheduledExecutorService threads) {
        Optional<String> why;
        RuntimeException thrown = null;
        try {
            why = work.get();
        } catch (CancellationException stopping) {
            return;
        } catch (RuntimeException broken) {
            thrown = broken;
            why = Optional.of(broken.toString());
        }
        if (why.isEmpty()) {
            pause = FIRST_SECONDS;
            begun.set(false);
        } else if (!threads.isShutdown()) {
            LOG.warnf(thrown, "%s; the next try is in %d s: %s", failed, pause, why.get());
            threads.schedule(() -> run(threads), pause, TimeUnit.SECONDS);
            pause = Math.min(LAST_SECONDS, 2 * pause);
        }
    }
}
