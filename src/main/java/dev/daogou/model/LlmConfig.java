package dev.daogou.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which chat model answers, where it is, and how long it may take. */
@ConfigMapping(prefix = "daogou.llm")
public interface LlmConfig {

    /** Anything that speaks the OpenAI format (DashScope, DeepSeek, vLLM …) is {@code openai}. */
    enum Provider {
        GROUNDED, OPENAI, OLLAMA, ANTHROPIC, GEMINI;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code grounded} needs no network and no key. */
    @WithDefault("grounded")
    Provider provider();

    /** Unset: the provider's own address; Ollama's is {@code http://localhost:11434}. */
    Optional<String> baseUrl();

    Optional<String> apiKey();

    Optional<String> model();

    /** Unset: the provider's default; some models accept no other. */
    Optional<Double> temperature();

    /** Longest answer in tokens; unset: the provider's default (Anthropic, which has none: 1024). */
    Optional<Integer> maxTokens();

    /** Whether the model is offered tools; off for models that cannot use them. */
    @WithDefault("true")
    boolean tools();

    @WithDefault("5s")
    Duration connectTimeout();

    /** A visitor waits about this long for a sign of life before they leave; afterwards the grounded composer answers. */
    @WithDefault("15s")
    Duration firstTokenTimeout();

    /** Longest silence in mid-answer. */
    @WithDefault("15s")
    Duration gapTimeout();

    @WithDefault("120s")
    Duration totalTimeout();

    /** Calls that may wait for their first token at once; as many again queue, more are answered by the grounded composer. */
    @WithDefault("256")
    int maxConcurrent();

    /** Streams that may be open at once; a connection each. */
    @WithDefault("4096")
    int maxConnections();

    /** Of this many calls half must fail before the provider counts as down. */
    @WithDefault("10")
    int breakerCalls();

    /** How long a provider that is down is left alone before one call tries it again. */
    @WithDefault("5s")
    Duration breakerDelay();
}
