package dev.daogou.conversation;

import java.time.Instant;

import dev.daogou.conversation.ConversationEvent.ToolRan;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;

/**
 * What may be written about an effect while its conversation's row is held: proposed, then skipped or begun, and what was begun
 * settled, each once.
 */
public final class EffectPen {

    private final Pen pen;
    private final Effect row;

    EffectPen(Pen pen, Effect row) {
        this.pen = pen;
        this.row = row;
    }

    static EffectPen propose(Pen pen, String tid, Proposal proposal) {
        Effect row = new Effect();
        row.callId = proposal.callId();
        row.cid = pen.conversation().id;
        row.tid = tid;
        row.name = proposal.name();
        row.lang = proposal.lang();
        row.arguments = proposal.arguments();
        row.argumentsHash = Ids.sha256(proposal.arguments());
        row.buttonOnly = proposal.buttonOnly();
        row.tokenHash = Ids.sha256(proposal.token());
        row.state = ToolPhase.PROPOSED;
        row.proposedAt = pen.now();
        row.expiresAt = proposal.expiresAt();
        pen.rows().keep(row);
        pen.conversation().proposal = row.callId;
        pen.append(seq -> new ToolRan(seq, tid, row.callId, row.name, ToolPhase.PROPOSED, proposal.confirm()));
        return new EffectPen(pen, row);
    }

    public String callId() {
        return row.callId;
    }

    public String name() {
        return row.name;
    }

    public Lang lang() {
        return row.lang;
    }

    public String arguments() {
        return row.arguments;
    }

    public boolean buttonOnly() {
        return row.buttonOnly;
    }

    /** Waits for the visitor's answer. */
    public boolean open() {
        return row.state == ToolPhase.PROPOSED && row.runTid == null;
    }

    /** Begun, and nobody has told how it came out. */
    public boolean underWay() {
        return row.state == ToolPhase.RUNNING;
    }

    /** The visitor has said yes or no. */
    public boolean answered() {
        return row.runTid != null;
    }

    public boolean shownBy(String token) {
        return Ids.sameSecret(row.tokenHash, Ids.sha256(token));
    }

    public boolean expired(Instant now) {
        return !row.expiresAt.isAfter(now);
    }

    /** Whether this turn was to begin it and has not. */
    boolean awaits(String tid) {
        return row.state == ToolPhase.PROPOSED && tid.equals(row.runTid);
    }

    /** The visitor has said yes or no, and this turn is about that. */
    public void answeredBy(TurnPen turn) {
        row.runTid = turn.tid();
    }

    /**
     * The one gate of every effect: the visitor's answer began this very turn, the turn is live, the assistant has the floor or
     * keeps helping in the queue, and what is carried out is what was proposed.
     *
     * @return false when the gate is shut; then nothing has changed
     */
    public boolean begin(TurnPen turn) {
        boolean open = row.state == ToolPhase.PROPOSED && turn.tid().equals(row.runTid)
                && (pen.conversation().floor == Floor.ASSISTANT || pen.helpsInQueue())
                && row.argumentsHash.equals(Ids.sha256(row.arguments));
        if (open) {
            become(ToolPhase.RUNNING);
        }
        return open;
    }

    /** It will not be done. Nothing when it was begun or answered for good already. */
    public void skip() {
        if (row.state == ToolPhase.PROPOSED) {
            become(ToolPhase.SKIPPED);
            // At once: of what one flush writes the inserts come first, and a second proposal is refused by the database.
            pen.rows().flush();
        }
    }

    /** How what was begun came out. Nothing when somebody has told already. */
    public void settle(ToolPhase outcome) {
        if (row.state == ToolPhase.RUNNING) {
            become(outcome);
        }
    }

    private void become(ToolPhase next) {
        if (row.state == ToolPhase.PROPOSED) {
            pen.conversation().proposal = null;
        }
        row.state = next;
        row.settledAt = next == ToolPhase.RUNNING ? null : pen.now();
        String tid = row.runTid == null ? row.tid : row.runTid;
        pen.append(seq -> new ToolRan(seq, tid, row.callId, row.name, next, null));
    }
}
