package dev.daogou.interruption;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a visitor paces themselves, and how long they wait for what must come. */
final class Pace {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Pace() {}

    /** A visitor who does nothing for so long: pacing, never a way to wait for the service. */
    static void rest(long millis) {
        if (millis > 0) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)).join();
        }
    }

    /** @param what said when it does not come */
    static <T> T within(Duration patience, CompletableFuture<T> coming, Object what) {
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("did not come in " + patience + ": " + what, e);
        } catch (ExecutionException e) {
            throw new AssertionError(what + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static <T> T await(CompletableFuture<T> coming, Object what) {
        return within(PATIENCE, coming, what);
    }

    static double millis(long nanos) {
        return nanos / 1e6;
    }
}
