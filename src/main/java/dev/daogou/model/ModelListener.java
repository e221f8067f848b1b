package dev.daogou.model;

import dev.langchain4j.data.message.AiMessage;

/**
 * Hears an answer as it is made: any number of texts, then exactly one of {@code completed}, {@code wantsTools} and
 * {@code failed}; after a stop nothing. Called in order from an event loop or a worker; must not block.
 */
public interface ModelListener {

    void text(String partial);

    void completed(ModelUsage usage);

    /**
     * This call is over, and the answer is not: it goes on in another call that tells what the tools said.
     *
     * @param asked what the model said, with the tools it wants called
     */
    void wantsTools(AiMessage asked, ModelUsage usage);

    void failed(ModelFailure failure);
}
