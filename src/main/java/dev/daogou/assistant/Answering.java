package dev.daogou.assistant;

import dev.daogou.model.AbortToken;

/** Makes the answer to a question. */
public interface Answering {

    /** A question of this text may follow soon. Returns at once. */
    default void expect(String shop, String text) {}

    /**
     * Understands, retrieves and decides on the calling worker thread, then returns once the model has been called or a
     * ready answer has been given to the sink.
     */
    void answer(Question question, AbortToken token, ReplySink sink);
}
