package dev.daogou.model;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import dev.daogou.model.EmbeddingFailed.Code;
import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import io.smallrye.faulttolerance.api.TypedGuard;

/**
 * Breakers, bulkheads and retries around requests for vectors. Questions and passages have their own: a provider too slow for
 * a waiting visitor is good enough for an import.
 */
final class EmbeddingGuards {

    /** A provider that asks for more patience than this is told about, not waited for. */
    static final Duration MOST_PATIENCE = Duration.ofSeconds(30);
    static final int QUESTIONS_AT_ONCE = 64;
    private static final int WAITING_BATCHES = 100_000;
    private static final int FIRST_DELAY_MILLIS = 400;
    private static final int CALLS = 6;
    private static final double HALF = 0.5;

    private final TypedGuard<CompletionStage<List<float[]>>> questions;
    private final TypedGuard<CompletionStage<List<float[]>>> passages;

    EmbeddingGuards(EmbeddingConfig config) {
        questions = guarded("vectors of questions", config)
                // A connection the provider closed while it was idle; within the question's own time.
                .withRetry().maxRetries(1).delay(0, ChronoUnit.MILLIS).jitter(10, ChronoUnit.MILLIS)
                .whenException(error -> code(error) == Code.UNAVAILABLE && !heldBack(error)).done()
                .withBulkhead().limit(QUESTIONS_AT_ONCE).queueSize(QUESTIONS_AT_ONCE).done().build();
        passages = guarded("vectors of passages", config)
                .withRetry().maxRetries(config.retries()).maxDuration(1, ChronoUnit.HOURS)
                .whenException(EmbeddingGuards::worthWaitingFor).withCustomBackoff().strategy(Backoff::new).done().done()
                .withBulkhead().limit(config.maxConcurrent()).queueSize(WAITING_BATCHES).done().build();
    }

    private static TypedGuard.Builder<CompletionStage<List<float[]>>> guarded(String what, EmbeddingConfig config) {
        return TypedGuard.create(new TypeLiteral<CompletionStage<List<float[]>>>() {
        }).withDescription(what).withCircuitBreaker().requestVolumeThreshold(CALLS).failureRatio(HALF)
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS).when(EmbeddingGuards::troublesProvider).done();
    }

    CompletionStage<List<float[]>> question(Supplier<CompletionStage<List<float[]>>> attempt) {
        return questions.get(attempt);
    }

    CompletionStage<List<float[]>> passages(Supplier<CompletionStage<List<float[]>>> attempt) {
        return passages.get(attempt);
    }

    private static Code code(Throwable error) {
        return EmbeddingFailed.of(error).code();
    }

    /** One that asks for patience is well, and one that does not take a text is too. */
    private static boolean troublesProvider(Throwable error) {
        return !(error instanceof BulkheadException) && code(error) != Code.RATE && code(error) != Code.REFUSED;
    }

    private static boolean heldBack(Throwable error) {
        return error instanceof CircuitBreakerOpenException || error instanceof BulkheadException;
    }

    private static boolean worthWaitingFor(Throwable error) {
        EmbeddingFailed failed = EmbeddingFailed.of(error);
        return !heldBack(error) && failed.passing()
                && failed.retryAfter().map(wait -> wait.compareTo(MOST_PATIENCE) <= 0).orElse(true);
    }

    /** What the provider asks for, else twice as long each time. */
    private static final class Backoff implements CustomBackoffStrategy {

        private long delay = FIRST_DELAY_MILLIS;

        @Override
        public long nextDelayInMillis(Throwable error) {
            long own = delay + ThreadLocalRandom.current().nextLong(delay);
            delay *= 2;
            return EmbeddingFailed.of(error).retryAfter().map(Duration::toMillis).orElse(own);
        }
    }
}
