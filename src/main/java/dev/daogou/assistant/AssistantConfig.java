package dev.daogou.assistant;

import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the assistant may answer. */
@ConfigMapping(prefix = "daogou.assistant")
public interface AssistantConfig {

    /** A way to answer that the decide step may choose. */
    enum Route {
        FACTS, LLM, ASK, HANDOFF
    }

    /** {@code llm} alone sends every message to the model. */
    @WithDefault("facts,llm,ask,handoff")
    Set<Route> routes();
}
