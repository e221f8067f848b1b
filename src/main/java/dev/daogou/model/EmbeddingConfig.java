package dev.daogou.model;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which model makes vectors of texts, where it is, and how long it may take. */
@ConfigMapping(prefix = "daogou.embedding")
public interface EmbeddingConfig {

    /** Anything that speaks OpenAI's format of {@code /embeddings} (DashScope, Ollama, vLLM …) is {@code openai}. */
    enum Provider {
        BUILT_IN, OPENAI
    }

    /** {@code built-in} needs no network and no key. */
    @WithDefault("built-in")
    Provider provider();

    /** Unset: OpenAI's own. */
    Optional<String> baseUrl();

    Optional<String> apiKey();

    Optional<String> model();

    /** Asked for from models that offer several; unset: what the model gives by itself. */
    Optional<Integer> dimensions();

    /**
     * To be changed when other weights answer under the same name: vectors of the two must not be compared, and only whoever
     * runs the model knows.
     */
    Optional<String> revision();

    /** Put before a question: some models were trained to see an instruction there. */
    Optional<String> queryPrefix();

    /** Put before a passage ({@code "passage: "} for E5). Changing it makes every vector anew. */
    Optional<String> passagePrefix();

    /** Texts in a request. Ten is what the most careful provider takes (DashScope); OpenAI takes 2,048. */
    @WithDefault("10")
    int batch();

    /** Longer texts are cut: most models read 8,192 tokens, and ours is an estimate. */
    @WithDefault("8000")
    int maxTokens();

    /** Of a request with passages. */
    @WithDefault("30s")
    Duration timeout();

    /** A visitor waits for it; past it the question is searched for by its words alone. */
    @WithDefault("800ms")
    Duration questionTimeout();

    /** Requests with passages under way at once; those of questions have connections of their own. */
    @WithDefault("4")
    int maxConcurrent();

    /** Times a request with passages is tried again when the provider fails inside, is slow or asks for patience. */
    @WithDefault("4")
    int retries();

    /** How long a provider that is down is left alone before one request tries it again. */
    @WithDefault("5s")
    Duration breakerDelay();

    /** How long the vectors of a model that nobody uses any more are kept, in case it comes back. */
    @WithDefault("7d")
    Duration keepUnused();
}
