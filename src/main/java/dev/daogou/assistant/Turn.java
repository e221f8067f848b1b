package dev.daogou.assistant;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import dev.daogou.conversation.ConversationEvent.Delta;
import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.LiveTurns.Halted;
import dev.daogou.model.AbortToken;

/**
 * A turn as it is being made: its state, what was released of it, and who may still add to it. Everything that decides what a
 * visitor sees happens under this object's lock and never waits, so that after a halt not one delta is emitted.
 */
final class Turn {

    final String tid;
    final int epoch;
    private final LongSupplier nanos;
    private final Consumer<Delta> emit;
    private final StringBuilder released = new StringBuilder();
    private final StringBuilder held = new StringBuilder();
    private final long begun;
    private TurnState state = TurnState.COLLECTING;
    private Attempt attempt;
    private int attempts;
    private Runnable ending;
    private boolean gapOver;
    private int acked;
    private int flushed;
    private Halted halted;
    private long firstShown;

    /**
     * @param nanos the clock that durations are measured by
     * @param emit tells the devices; called in order, under the turn's lock, and must not block
     */
    Turn(String tid, int epoch, LongSupplier nanos, Consumer<Delta> emit) {
        this.tid = tid;
        this.epoch = epoch;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.emit = emit;
    }

    /** Ends the attempt before, unseen, and makes the one that may speak from now on. */
    synchronized Attempt next(Attempt.Ending whenEnded) {
        if (!become(TurnState.STARTING)) {
            return null;
        }
        if (attempt != null) {
            attempt.token().abort();
        }
        held.setLength(0);
        ending = null;
        attempts++;
        attempt = new Attempt(this, new AbortToken(), whenEnded);
        return attempt;
    }

    synchronized void modelCalled(Attempt from) {
        if (from == attempt && state == TurnState.STARTING) {
            become(TurnState.WAITING);
        }
    }

    synchronized void delta(Attempt from, String text) {
        if (from != attempt || !state.active() || ending != null) {
            return;
        }
        held.append(text);
        release();
    }

    /** What ends the turn waits, like its text, for the quiet gap. */
    synchronized void end(Attempt from, Runnable commit) {
        if (from != attempt || !state.active() || ending != null) {
            return;
        }
        ending = commit;
        release();
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
        int ready = held.length();
        if (ready > 0 && Character.isHighSurrogate(held.charAt(ready - 1))) {
            ready--;
        }
        if (ready > 0) {
            if (released.length() == 0) {
                firstShown = nanos.getAsLong();
            }
            become(TurnState.STREAMING);
            int off = released.length();
            String text = held.substring(0, ready);
            held.delete(0, ready);
            released.append(text);
            emit.accept(new Delta(tid, off, text));
        }
        if (ending != null) {
            ending.run();
        }
    }

    /**
     * Silences the turn and aborts its upstream at once. The text that counts as shown: what the interrupting device had seen,
     * else the most that any acknowledged, else all that was released; never half a character.
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
        boolean all = why == CutWhy.ORPHAN || why == CutWhy.SHUTDOWN;
        int off = all ? released.length() : seen != null ? seen : acked > 0 ? acked : released.length();
        String text = released.toString();
        halted = new Halted(tid, text.substring(0, Graphemes.boundary(text, off)), why);
        return halted;
    }

    /** What the halt decided, or null when there was none. */
    synchronized Halted halted() {
        return halted;
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
        acked = Math.max(acked, Math.min(off, released.length()));
    }

    synchronized Classifier.Phase phase() {
        return !state.active()
                ? Classifier.Phase.NONE
                : released.length() > 0 ? Classifier.Phase.SHOWN : Classifier.Phase.UNSEEN;
    }

    synchronized boolean endsInQuestion() {
        String text = released.toString().stripTrailing();
        return text.endsWith("?") || text.endsWith("\uFF1F");
    }

    synchronized int attempts() {
        return attempts;
    }

    synchronized String released() {
        return released.toString();
    }

    /** What was released since the last flush that is known to be stored, or null when there is nothing new. */
    synchronized String unflushed() {
        return !state.active() || flushed == released.length() ? null : released.substring(flushed);
    }

    synchronized void flushed(int units) {
        flushed += units;
    }

    synchronized Snapshot snapshot() {
        return state.active() ? new Snapshot(tid, state.name(), released.toString(), released.length()) : null;
    }

    /** From the visitor's message to the first shown text; null when nothing was shown. */
    synchronized Duration firstShownAfter() {
        return firstShown == 0 ? null : Duration.ofNanos(firstShown - begun);
    }
}
