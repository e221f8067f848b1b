package dev.daogou.assistant;

import dev.daogou.conversation.Proposal;
import dev.daogou.model.AbortToken;

/** The tries at answering of one turn, of which the last alone is heard, and what it is going to end with. Guarded by the turn's lock. */
final class Attempts {

    private Attempt last;
    private int made;
    private Runnable ending;
    private Proposal proposal;

    /** Ends the one before, unheard. */
    Attempt next(Turn turn, Attempt.Commits commits) {
        abort();
        ending = null;
        proposal = null;
        made++;
        last = new Attempt(turn, new AbortToken(), commits);
        return last;
    }

    void abort() {
        if (last != null) {
            last.token().abort();
        }
    }

    boolean isLast(Attempt attempt) {
        return attempt == last;
    }

    /** Whether it is the last and has not said how it ends. */
    boolean goesOn(Attempt attempt) {
        return attempt == last && ending == null;
    }

    boolean isEnding() {
        return ending != null;
    }

    void end(Runnable commit) {
        ending = commit;
    }

    void commit() {
        if (ending != null) {
            ending.run();
        }
    }

    void propose(Proposal asks) {
        proposal = asks;
    }

    Proposal proposal() {
        return proposal;
    }

    int made() {
        return made;
    }
}
