package dev.daogou.model;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** {@code daogou_llm_first_token_seconds}, {@code daogou_llm_tokens_total} and {@code daogou_llm_failures_total}. */
final class ModelMeters {

    private final MeterRegistry registry;

    ModelMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void firstToken(ChatModelHandle model, long nanos) {
        Timer.builder("daogou.llm.first.token").description("From the start of a call to its first token")
                .tag("provider", model.provider()).publishPercentileHistogram().register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    void used(ChatModelHandle model, ModelUsage usage) {
        tokens(model, "in", usage.inputTokens());
        tokens(model, "out", usage.outputTokens());
        tokens(model, "cached", usage.cachedTokens());
    }

    void failed(ChatModelHandle model, ModelFailure failure) {
        Counter.builder("daogou.llm.failures").description("Calls that ended without a whole answer")
                .tag("provider", model.provider()).tag("code", failure.code().name()).register(registry).increment();
    }

    private void tokens(ChatModelHandle model, String direction, int count) {
        Counter.builder("daogou.llm.tokens").description("Tokens as the provider counts them")
                .tag("provider", model.provider()).tag("direction", direction).register(registry).increment(count);
    }
}
