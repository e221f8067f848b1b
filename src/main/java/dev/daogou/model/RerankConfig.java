package dev.daogou.model;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who puts what was found into its order, if anybody does beside us. */
@ConfigMapping(prefix = "daogou.rerank")
public interface RerankConfig {

    /** Anything that answers {@code POST {base-url}/rerank} as Cohere and Jina do. Unset: nobody is asked. */
    Optional<String> baseUrl();

    Optional<String> apiKey();

    Optional<String> model();

    /** Passages it is given to put into order, the best by our own reckoning. */
    @WithDefault("20")
    int candidates();

    /** A visitor waits for it; past it our own order stands. */
    @WithDefault("400ms")
    Duration timeout();

    /** Requests under way at once; who comes on top of them has our own order. */
    @WithDefault("16")
    int maxConcurrent();

    /** How long one that is down is left alone before a request tries it again. */
    @WithDefault("5s")
    Duration breakerDelay();
}
