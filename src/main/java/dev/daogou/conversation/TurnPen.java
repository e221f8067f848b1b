package dev.daogou.conversation;

import java.util.ArrayList;
import java.util.List;

import dev.daogou.conversation.ConversationEvent.Durable;
import dev.daogou.conversation.ConversationEvent.ToolRan;
import dev.daogou.conversation.ConversationEvent.TurnCut;
import dev.daogou.conversation.ConversationEvent.TurnDone;
import dev.daogou.conversation.ConversationEvent.TurnEnd;
import dev.daogou.conversation.ConversationEvent.TurnFailed;
import dev.daogou.conversation.ConversationEvent.TurnStarted;

/** What may be written about a live turn while its conversation's row is held. */
public final class TurnPen {

    private final Pen pen;
    private final TurnRow row;

    TurnPen(Pen pen, TurnRow row) {
        this.pen = pen;
        this.row = row;
    }

    static TurnPen start(Pen pen, String tid, List<Message> answers) {
        TurnRow row = new TurnRow();
        row.tid = tid;
        row.cid = pen.conversation().id;
        row.epoch = pen.conversation().epoch;
        row.mids = List.of();
        row.shown = "";
        row.startedAt = pen.now();
        TurnPen turn = new TurnPen(pen, row);
        turn.join(answers);
        pen.rows().keep(row);
        return turn;
    }

    public String tid() {
        return row.tid;
    }

    /** What was shown as of the last flush. */
    public String flushed() {
        return row.shown;
    }

    /** The turn answers these too, and says so. */
    public void join(List<Message> answers) {
        List<String> mids = new ArrayList<>(row.mids);
        for (Message message : answers) {
            message.tid = row.tid;
            mids.add(message.mid);
        }
        row.mids = mids;
        pen.append(seq -> new TurnStarted(seq, row.tid, mids));
    }

    /** A tool that only reads. */
    public void toolRan(String callId, String name, ToolPhase ph) {
        pen.append(seq -> new ToolRan(seq, row.tid, callId, name, ph, null));
    }

    /** Asks the visitor's leave for an effect; the turn ends with it. */
    public void propose(Proposal proposal) {
        pen.proposal().ifPresent(EffectPen::skip);
        EffectPen.propose(pen, row.tid, proposal);
    }

    /** A shutdown leaves its messages waiting: they are answered after the restart. */
    public void cut(String shown, CutWhy why) {
        end(why == CutWhy.SHUTDOWN);
        keep(shown, true, null, seq -> new TurnCut(seq, row.tid, shown.length(), shown, why));
    }

    public void done(Reply reply) {
        end(false);
        keep(reply.text(), false, reply, seq -> new TurnDone(seq, row.tid, reply.text().length(), reply));
    }

    public void failed(String shown, String code, boolean retry) {
        end(false);
        keep(shown, true, null, seq -> new TurnFailed(seq, row.tid, shown.length(), shown, code, retry));
    }

    private void end(boolean stillWaiting) {
        row.endedAt = pen.now();
        pen.proposal().filter(effect -> effect.awaits(row.tid)).ifPresent(EffectPen::skip);
        // At once: of what one flush writes the inserts come first, and a second live turn is refused by the database.
        pen.rows().flush();
        pen.pending().stream().filter(m -> row.tid.equals(m.tid)).forEach(m -> m.pending = stillWaiting);
    }

    private void keep(String shown, boolean interrupted, Reply reply, java.util.function.LongFunction<Durable> event) {
        java.util.function.LongFunction<Durable> ending = seq -> {
            Durable told = event.apply(seq);
            row.outcome = ((TurnEnd) told).t();
            return told;
        };
        row.shown = shown;
        if (shown.isEmpty() && !pen.hasActed(row.tid)) {
            pen.append(ending);
            return;
        }
        pen.add(Author.ASSISTANT, shown, m -> {
            m.tid = row.tid;
            m.interrupted = interrupted;
            m.reply = reply;
        }, ending);
    }
}
