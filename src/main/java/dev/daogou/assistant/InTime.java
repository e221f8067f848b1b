package dev.daogou.assistant;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.daogou.model.AbortToken;
import dev.daogou.shared.Problem;

/** Waits for what a model is asked for, for as long as a caller has patience; given up, nothing of it goes on upstream. */
final class InTime {

    private InTime() {}

    /**
     * @param what for the refusal, such as {@code answer}
     * @throws Problem 503 when it takes longer or the service stops, or what the work itself was refused with
     */
    static <T> T within(Duration patience, CompletableFuture<T> end, AbortToken token, String what) {
        try {
            return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            token.abort();
            throw Problem.unavailable("The " + what + " took too long.", Duration.ofSeconds(1));
        } catch (InterruptedException stopped) {
            token.abort();
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The service is stopping.", Duration.ofSeconds(1));
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Problem problem ? problem : new IllegalStateException(failed.getCause());
        }
    }
}
