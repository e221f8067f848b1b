package dev.daogou.assistant;

import java.util.List;

import dev.daogou.conversation.Proposal;
import dev.daogou.conversation.Reply;

/**
 * Where an answer goes as it is made. Calls come from any thread, in order; exactly one of {@link #done} and {@link #failed} ends
 * them, and nothing need come after the token was aborted.
 */
public interface ReplySink {

    /** Text that may be shown now. Never splits a surrogate pair. */
    void delta(String text);

    /** A tool that only reads runs on behalf of the answer, or has run. */
    default void tool(ToolStep step) {}

    /**
     * The model is about to be asked again, with what its tools have said.
     *
     * @return what the visitor has added to the question meanwhile, in order
     */
    default List<String> nextRound() {
        return List.of();
    }

    /** The answer ends with a question for leave; comes before {@link #done}. */
    default void proposes(Proposal proposal) {}

    /** @param reply whole; its text equals the joined deltas */
    void done(Reply reply);

    /**
     * @param code what went wrong, for machines: {@code LLM_TIMEOUT}, …
     * @param retry whether asking again may help
     * @param shownText what was released so far
     */
    void failed(String code, boolean retry, String shownText);
}
