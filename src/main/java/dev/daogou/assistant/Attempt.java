package dev.daogou.assistant;

import dev.daogou.conversation.Reply;
import dev.daogou.model.AbortToken;

/**
 * One try at answering, on behalf of a turn. Once a message has joined and another attempt was made, or the turn was halted,
 * whatever this one still says is not heard.
 */
record Attempt(Turn turn, AbortToken token, Ending whenEnded) implements ReplySink {

    /** Commits how the turn ended. */
    interface Ending {
        void done(Reply reply);

        void failed(String code, boolean retry);
    }

    @Override
    public void delta(String text) {
        turn.delta(this, text);
    }

    @Override
    public void done(Reply reply) {
        turn.end(this, () -> whenEnded.done(reply));
    }

    @Override
    public void failed(String code, boolean retry, String shownText) {
        turn.end(this, () -> whenEnded.failed(code, retry));
    }
}
