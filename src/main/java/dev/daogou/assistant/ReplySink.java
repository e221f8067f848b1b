package dev.daogou.assistant;

import dev.daogou.conversation.Reply;

/**
 * Where an answer goes as it is made. Calls come from any thread, in order; exactly one of {@link #done} and {@link #failed} ends
 * them, and nothing need come after the token was aborted.
 */
public interface ReplySink {

    /** Text that may be shown now. Never splits a surrogate pair. */
    void delta(String text);

    /** @param reply whole; its text equals the joined deltas */
    void done(Reply reply);

    /**
     * @param code what went wrong, for machines: {@code LLM_TIMEOUT}, …
     * @param retry whether asking again may help
     * @param shownText what was released so far
     */
    void failed(String code, boolean retry, String shownText);
}
