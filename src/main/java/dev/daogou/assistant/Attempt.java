package dev.daogou.assistant;

import java.util.List;

import dev.daogou.conversation.Proposal;
import dev.daogou.conversation.Reply;
import dev.daogou.model.AbortToken;

/**
 * One try at answering, on behalf of a turn. Once a message has joined and another attempt was made, or the turn was halted,
 * whatever this one still says is not heard.
 */
record Attempt(Turn turn, AbortToken token, Commits commits) implements ReplySink {

    /** Commits what is told of the turn beside its text. */
    interface Commits {
        void tool(ToolStep step);

        /** The turn's end, unless a message joins before that is stored and another attempt is made. */
        void done(Attempt by, Reply reply);

        void failed(Attempt by, String code, boolean retry);
    }

    @Override
    public void delta(String text) {
        turn.delta(this, text);
    }

    @Override
    public void tool(ToolStep step) {
        turn.tool(this, () -> commits.tool(step));
    }

    @Override
    public List<String> nextRound() {
        return turn.nextRound(this);
    }

    @Override
    public void proposes(Proposal proposal) {
        turn.propose(this, proposal);
    }

    @Override
    public void done(Reply reply) {
        turn.end(this, () -> commits.done(this, reply));
    }

    @Override
    public void failed(String code, boolean retry, String shownText) {
        turn.end(this, () -> commits.failed(this, code, retry));
    }
}
