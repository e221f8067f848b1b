package dev.daogou.assistant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.EffectPen;
import dev.daogou.conversation.LiveTurns.Halted;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Pen;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.TurnPen;

/**
 * The assistant's one voice in a conversation: the turn that is being made, if any. Begun and ended on the conversation's lane
 * alone; halted from any thread.
 */
final class Voice {

    /** After so many calls that nobody saw, the next waits until the visitor has finished. */
    private static final int SPECULATIVE_CALLS = 3;

    private final Mailbox box;
    private final TurnEngine engine;
    private final QuietGap gap;
    private volatile Turn turn;
    /** The turn before, while it is not known whether the write that began this one became true. */
    private volatile Turn replaced;
    private Attempt due;
    private Message last;

    Voice(Mailbox box, TurnEngine engine, TalkConfig config) {
        this.box = box;
        this.engine = engine;
        this.gap = new QuietGap(config, engine.threads(), this::gapIsOver);
    }

    Turn turn() {
        return turn;
    }

    boolean makes(String tid) {
        Turn live = turn;
        return live != null && live.tid.equals(tid);
    }

    boolean inGap() {
        return gap.open(turn);
    }

    void typing(boolean on) {
        gap.typing(on);
    }

    /** Silences the live turn at once; {@link Mailbox#settle} stores it. Null when there is nothing to silence. */
    Halted halt(CutWhy why, Integer seen) {
        Turn live = turn;
        return live == null ? null : live.halt(why, seen);
    }

    /** Silences this turn and no other, which may have begun this very moment. */
    Halted stop(String tid, Integer seen) {
        Turn live = turn;
        return live == null || !live.tid.equals(tid) ? null : live.halt(CutWhy.STOP, seen);
    }

    /** What a halt has decided that may not be stored yet. */
    Optional<Halted> halted(String tid) {
        // In this order: whoever takes a refused write back sets them in the other.
        return Stream.of(Optional.ofNullable(replaced), Optional.ofNullable(turn)).flatMap(Optional::stream)
                .filter(halted -> halted.tid.equals(tid)).map(Turn::halted).filter(Objects::nonNull).findFirst();
    }

    /** In the writer's transaction: stores the cut of a turn that was halted and that nobody has stored yet. */
    void settle(Pen pen) {
        Turn halted = turn;
        if (halted != null && halted.halted() != null) {
            engine.cut(pen, halted);
        }
    }

    /** In the writer's transaction: a turn that answers what waits, known here before anybody can hear of it. */
    void start(Pen pen) {
        begin(pen, Pen::pending, null);
    }

    /** In the writer's transaction: a turn that does, or lets be, what was proposed. The messages say so; none when a button did. */
    void decided(Pen pen, EffectPen effect, boolean yes, List<Message> messages) {
        begin(pen, any -> messages, new Decided(effect.callId(), yes));
        if (turn != null && turn.decided != null) {
            pen.turn(turn.tid, turn.epoch).ifPresent(effect::answeredBy);
            if (!yes) {
                effect.skip();
            }
        }
    }

    private void begin(Pen pen, Function<Pen, List<Message>> answers, Decided decided) {
        // Whatever was being made is silent before another speaks, even where the decision to begin came from elsewhere.
        halt(CutWhy.REPLACE, null);
        settle(pen);
        // Only now: what the turn before was there to answer waits no more.
        List<Message> messages = answers.apply(pen);
        if (messages.isEmpty() && decided == null || engine.closing()) {
            return;
        }
        Turn fresh = engine.fresh(box.shop, box.cid, pen.conversation().epoch, decided);
        if (decided == null) {
            // A question that something else was said to is not open any more.
            pen.proposal().ifPresent(EffectPen::skip);
            engine.expect(box.shop, messages.stream().map(m -> m.text).toList());
            last = messages.get(messages.size() - 1);
        }
        pen.startTurn(fresh.tid, messages);
        replaced = turn;
        turn = fresh;
        due = fresh.next(new Commit(fresh));
    }

    /** Takes back what the live turn was going to say, if nobody has seen a word of it. */
    boolean rethinks() {
        Turn live = turn;
        Attempt again = live == null ? null : live.next(new Commit(live));
        if (again == null) {
            return false;
        }
        due = again;
        return true;
    }

    /** In the writer's transaction: the message goes to the model with what a tool is about to say. False when none runs. */
    boolean entersNextRound(Pen pen, String text) {
        Turn live = turn;
        boolean enters = live != null && live.joinNextRound(text);
        if (enters) {
            pen.atEnd(committed -> {
                if (!committed) {
                    live.leaveNextRound(text);
                }
            });
        }
        return enters;
    }

    /** In the writer's transaction: the turn answers this message too. False when it ended elsewhere. */
    boolean join(Pen pen, Message message) {
        TurnPen row = pen.turn(turn.tid, turn.epoch).orElse(null);
        if (row == null) {
            return false;
        }
        row.join(List.of(message));
        last = message;
        return true;
    }

    /** After the commit: the model is called at once, unless too many calls were in vain already. */
    void launch() {
        replaced = null;
        Attempt next = due;
        if (next == null) {
            return;
        }
        if (last != null) {
            // Who has chosen a picture has said what they wanted to.
            gap.after(next.turn(), last.text, last.pictures != null);
            last = null;
        }
        if (next.turn().attempts() <= SPECULATIVE_CALLS || next.turn().gapOver()) {
            due = null;
            engine.launch(box.shop, box.cid, next);
        }
    }

    /** What was written did not become true; a turn that had begun to think again goes on with what it had. */
    void restore(Turn before) {
        turn = before;
        replaced = null;
        last = null;
        if (due != null && due.turn() != before) {
            due = null;
        }
    }

    void ended(Turn of) {
        if (turn == of) {
            turn = null;
        }
    }

    private void gapIsOver(Turn of) {
        of.gapIsOver();
        box.post(this::launch);
    }

    private final class Commit implements Attempt.Commits {
        private final Turn of;

        Commit(Turn of) {
            this.of = of;
        }

        @Override
        public void tool(ToolStep step) {
            box.retrying(() -> engine.tool(box.cid, of, step));
        }

        @Override
        public void done(Attempt by, Reply reply) {
            box.retrying(() -> {
                if (of.speaksBy(by)) {
                    boolean stored = engine.done(box.cid, of, reply);
                    box.turnEnded(of, stored ? reply : null);
                }
            });
        }

        @Override
        public void failed(Attempt by, String code, boolean retry) {
            box.retrying(() -> {
                if (of.speaksBy(by)) {
                    engine.failed(box.cid, of, code, retry);
                    box.turnEnded(of, null);
                }
            });
        }
    }
}
