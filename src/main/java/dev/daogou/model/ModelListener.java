package dev.daogou.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;

/**
 * Hears an answer as it is made: any number of texts, then exactly one of {@code completed} and {@code failed}; after a stop
 * nothing. Called in order from an event loop or a worker; must not block.
 */
public interface ModelListener {

    void text(String partial);

    /** A tool that the model wants called; comes before {@code completed}. */
    default void toolCall(ToolExecutionRequest request) {}

    void completed(ModelUsage usage);

    void failed(ModelFailure failure);
}
