package dev.daogou.feeds;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.apache.hc.core5.concurrent.Cancellable;
import org.jboss.logging.Logger;

/** Ends a fetch from outside: a thread that waits for a server notices nothing else. */
final class FetchWatch implements AutoCloseable {

    /** Why a fetch is over before it is done. */
    enum End {
        /** It took longer than any may. */
        TOO_LONG,
        /** Nobody wants it any more: the feed was changed or removed, another replica has it, or the service stops. */
        UNWANTED
    }

    private static final Logger LOG = Logger.getLogger(FetchWatch.class);

    private final ScheduledFuture<?> deadline;
    private final ScheduledFuture<?> asking;
    private Cancellable request;
    private End end;

    /** @param wanted asked every {@code between}; once it says no, the fetch ends */
    FetchWatch(ScheduledExecutorService timer, Duration total, Duration between, BooleanSupplier wanted) {
        deadline = timer.schedule(() -> end(End.TOO_LONG), total.toMillis(), TimeUnit.MILLISECONDS);
        asking = timer.scheduleWithFixedDelay(() -> ask(wanted), between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on this is what has to be cancelled. */
    synchronized void over(Cancellable next) {
        request = next;
        if (end != null) {
            next.cancel();
        }
    }

    /** @return why the fetch was ended, or {@code null} when it was not */
    synchronized End end() {
        return end;
    }

    synchronized void end(End why) {
        if (end == null) {
            end = why;
            if (request != null) {
                request.cancel();
            }
        }
    }

    private void ask(BooleanSupplier wanted) {
        try {
            if (!wanted.getAsBoolean()) {
                end(End.UNWANTED);
            }
        } catch (RuntimeException e) {
            // The next time may tell, and whoever finishes a fetch asks once more.
            LOG.debug("It could not be asked whether a feed is still wanted.", e);
        }
    }

    @Override
    public void close() {
        deadline.cancel(false);
        asking.cancel(false);
    }
}
