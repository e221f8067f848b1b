package dev.daogou.assistant;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import dev.daogou.conversation.ConversationEvent.Delta;
import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.LiveTurns.Halted;
import dev.daogou.conversation.Proposal;
import dev.daogou.model.AbortToken;

/**
 * A turn as it is being made: its state, what was released of it, and who may still add to it. Everything that decides what a
 * visitor sees happens under this object's lock and never waits, so that after a halt not one delta is emitted.
 */
final class Turn {

    final String tid;
    final int epoch;
    private final LongSupplier nanos;
    private final Decided decided;
    private final ToolTime tools = new ToolTime();
    private final Consumer<Delta> emit;
    private final TurnText text = new TurnText();
    private final long begun;
    private TurnState state = TurnState.COLLECTING;
    private Attempt attempt;
    private int attempts;
    private Runnable ending;
    private Proposal proposal;
    private boolean gapOver;
    private Halted halted;
    private long firstShown;

    /**
     * @param decided the visitor's answer to a proposal when that is what began it, else null
     * @param nanos the clock that durations are measured by
     * @param emit tells the devices; called in order, under the turn's lock, and must not block
     */
    Turn(String tid, int epoch, Decided decided, LongSupplier nanos, Consumer<Delta> emit) {
        this.tid = tid;
        this.epoch = epoch;
        this.decided = decided;
        this.gapOver = decided != null;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.emit = emit;
    }

    /** Ends the attempt before, unseen, and makes the one that may speak from now on. */
    synchronized Attempt next(Attempt.Commits commits) {
        if (!become(TurnState.STARTING)) {
            return null;
        }
        if (attempt != null) {
            attempt.token().abort();
        }
        text.dropHeld();
        ending = null;
        proposal = null;
        tools.forget();
        attempts++;
        attempt = new Attempt(this, new AbortToken(), commits);
        return attempt;
    }

    /** Whether nothing has joined since, so that this attempt's end is the turn's. */
    synchronized boolean speaksBy(Attempt last) {
        return attempt == last;
    }

    synchronized void modelCalled(Attempt from) {
        if (from == attempt && state == TurnState.STARTING) {
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
        boolean may = state == TurnState.TOOL && decided == null && ending == null;
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
            proposal = asks;
        }
    }

    synchronized Proposal proposal() {
        return proposal;
    }

    Decided decided() {
        return decided;
    }

    /** A provider may be so quick that a tool is wanted before the thread that called it has said so. */
    private void toolTime() {
        become(TurnState.WAITING);
        become(TurnState.TOOL);
    }

    private boolean speaks(Attempt from) {
        return from == attempt && state.active() && ending == null;
    }

    /** What ends the turn waits, like its text, for the quiet gap. */
    synchronized void end(Attempt from, Runnable commit) {
        if (speaks(from)) {
            ending = commit;
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
                firstShown = nanos.getAsLong();
            }
            become(TurnState.STREAMING);
            emit.accept(new Delta(tid, off, ready));
        }
        if (ending != null) {
            ending.run();
        }
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
        if (attempt != null) {
            attempt.token().abort();
        }
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

    synchronized Classifier.Phase phase() {
        if (!state.active()) {
            return Classifier.Phase.NONE;
        }
        if (state == TurnState.TOOL && decided == null) {
            return Classifier.Phase.TOOL;
        }
        // What carries out an answer to a proposal is about nothing else, seen or not.
        return text.length() > 0 || decided != null ? Classifier.Phase.SHOWN : Classifier.Phase.UNSEEN;
    }

    synchronized boolean endsInQuestion() {
        return text.endsInQuestion();
    }

    synchronized int attempts() {
        return attempts;
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
        return firstShown == 0 ? null : Duration.ofNanos(firstShown - begun);
    }
}
