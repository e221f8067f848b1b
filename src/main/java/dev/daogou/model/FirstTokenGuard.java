package dev.daogou.model;

import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;

/**
 * Breaker, bulkhead and the one retry around the wait for a first token. What follows the first token is shown as it comes and
 * cannot be tried again.
 */
final class FirstTokenGuard {

    private static final double HALF = 0.5;

    private final TypedGuard<Uni<Void>> guard;

    FirstTokenGuard(LlmConfig config) {
        guard = TypedGuard.create(new TypeLiteral<Uni<Void>>() {
        }).withDescription("first token of " + config.provider())
                .withRetry().maxRetries(1).delay(0, ChronoUnit.MILLIS).jitter(50, ChronoUnit.MILLIS)
                .whenException(Failures::worthAnotherTry).done()
                .withCircuitBreaker().requestVolumeThreshold(config.breakerCalls()).failureRatio(HALF)
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS).when(Failures::troublesProvider).done()
                .withBulkhead().limit(config.maxConcurrent()).queueSize(config.maxConcurrent()).done().build();
    }

    /** @param attempt makes one attempt; its item is the first token, which it has already handed on */
    Uni<Void> around(Supplier<Uni<Void>> attempt) {
        return guard.get(attempt);
    }
}
