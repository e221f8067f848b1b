package dev.daogou.assistant;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import dev.daogou.conversation.ConversationEvent.Delta;
import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.LiveTurns.Halted;
import dev.daogou.conversation.Proposal;

/**
 * A turn as it is being made: its state, what was released of it, and who may still add to it. Everything that decides what a
 * visitor sees happens under this object's lock and never waits, so that after a halt not one delta is emitted.
 */
final class Turn {

    final String tid;
    final int epoch;
    /** The visitor's answer to a proposal when that is what began it, else null. */
    final Decided decided;
    private final ToolTime tools = new ToolTime();
    private final Consumer<Delta> emit;
    private final TurnText text = new TurnText();
    private final TurnTimes times;
    private final Attempts attempts = new Attempts();
    private TurnState state = TurnState.COLLECTING;
    private boolean gapOver;
    private Halted halted;

    /**
     * @param nanos the clock that durations are measured by
     * @param emit tells the devices; called in order, under the turn's lock, and must not block
     */
    Turn(String tid, int epoch, Decided decided, LongSupplier nanos, Consumer<Delta> emit) {
        this.tid = tid;
        this.epoch = epoch;
        this.decided = decided;
        this.gapOver = decided != null;
        this.times = new TurnTimes(nanos);
        this.emit = emit;
    }

    /** Ends the attempt before, unseen, and makes the one that may speak from now on. */
    synchronized Attempt next(Attempt.Commits commits) {
        if (!become(TurnState.STARTING)) {
            return null;
        }
        text.dropHeld();
        tools.forget();
        return attempts.next(this, commits);
    }

    /** Whether nothing has joined since, so that this attempt's end is the turn's. */
    synchronized boolean speaksBy(Attempt last) {
        return attempts.isLast(last);
    }

    synchronized void modelCalled(Attempt from) {
        if (attempts.isLast(from) && state == TurnState.STARTING) {
            become(TurnState.WAITING);
        }
    }

    synchronized void delta(Attempt from, String text) {
        if (speaks(from)) {
            this.text.hold(text);
            release();
        }
    }

    /** A tool of the attempt runs or has run; told, like its text, once the quiet gap is over. */
    synchronized void tool(Attempt from, Runnable tell) {
        if (speaks(from)) {
            toolTime();
            tools.untold(tell);
            release();
        }
    }

    /**
     * The model is asked again, with what its tools have said.
     *
     * @return what the visitor has added meanwhile
     */
    synchronized List<String> nextRound(Attempt from) {
        if (!speaks(from)) {
            return List.of();
        }
        become(TurnState.WAITING);
        return tools.joined();
    }

    /** @return false when no tool runs, so that the message has to meet the turn in another way */
    synchronized boolean joinNextRound(String text) {
        boolean may = state == TurnState.TOOL && decided == null && !attempts.isEnding();
        if (may) {
            tools.join(text);
        }
        return may;
    }

    synchronized void leaveNextRound(String text) {
        tools.takeBack(text);
    }

    /** The last moment at which a halt keeps an effect from being begun. */
    synchronized boolean mayAct(Attempt from) {
        if (speaks(from)) {
            toolTime();
        }
        return speaks(from) && state == TurnState.TOOL;
    }

    /** What the visitor is to be asked when the turn ends. */
    synchronized void propose(Attempt from, Proposal asks) {
        if (speaks(from)) {
            attempts.propose(asks);
        }
    }

    synchronized Proposal proposal() {
        return attempts.proposal();
    }

    /** A provider may be so quick that a tool is wanted before the thread that called it has said so. */
    private void toolTime() {
        become(TurnState.WAITING);
        become(TurnState.TOOL);
    }

    private boolean speaks(Attempt from) {
        return state.active() && attempts.goesOn(from);
    }

    /** What ends the turn waits, like its text, for the quiet gap. */
    synchronized void end(Attempt from, Runnable commit) {
        if (speaks(from)) {
            attempts.end(commit);
            release();
        }
    }

    /** The visitor has been quiet for long enough: what was held is shown. */
    synchronized void gapIsOver() {
        if (!gapOver) {
            gapOver = true;
            release();
        }
    }

    synchronized boolean gapOver() {
        return gapOver;
    }

    private void release() {
        if (!gapOver || !state.active()) {
            return;
        }
        tools.tellAll();
        int off = text.length();
        String ready = text.release();
        if (!ready.isEmpty()) {
            if (off == 0) {
                times.shown();
            }
            become(TurnState.STREAMING);
            emit.accept(new Delta(tid, off, ready));
        }
        attempts.commit();
    }

    /**
     * Silences the turn, aborts its upstream at once, and decides how much of its text counts as shown.
     *
     * @return null when the turn is no longer being made: somebody else ends it or has ended it
     */
    synchronized Halted halt(CutWhy why, Integer seen) {
        if (!state.active()) {
            return null;
        }
        become(TurnState.CUTTING);
        attempts.abort();
        halted = new Halted(tid, text.shown(seen, why == CutWhy.ORPHAN || why == CutWhy.SHUTDOWN), why);
        return halted;
    }

    /** What the halt decided, or null when there was none. */
    synchronized Halted halted() {
        return halted;
    }

    /** Whether what the halt decided is stored; until then the turn is not to be forgotten. */
    synchronized boolean isCut() {
        return state == TurnState.CUT;
    }

    /** The end is stored (or will be, if the transaction it stands in commits). */
    synchronized boolean become(TurnState next) {
        boolean may = state.mayBecome(next);
        if (may) {
            state = next;
        }
        return may;
    }

    synchronized boolean active() {
        return state.active();
    }

    synchronized void ack(int off) {
        text.ack(off);
    }

    /** What a message meets in it. */
    synchronized Classifier.Meets meets(boolean assistantsFloor, boolean inGap) {
        // What carries out an answer to a proposal is about nothing else, seen or not.
        Classifier.Phase phase = decided != null ? state.phase(true, false) : state.phase(text.length() > 0, true);
        return new Classifier.Meets(assistantsFloor, phase, inGap, text.endsInQuestion());
    }

    synchronized int attempts() {
        return attempts.made();
    }

    synchronized String released() {
        return text.released();
    }

    /** What was released since the last flush that is known to be stored, or null when there is nothing new. */
    synchronized String unflushed() {
        return state.active() ? text.unflushed() : null;
    }

    synchronized void flushed(int units) {
        text.flushed(units);
    }

    synchronized Snapshot snapshot() {
        return state.active() ? new Snapshot(tid, state.name(), text.released(), text.length()) : null;
    }

    /** From the visitor's message to the first shown text; null when nothing was shown. */
    synchronized Duration firstShownAfter() {
        return times.firstShownAfter();
    }
}
