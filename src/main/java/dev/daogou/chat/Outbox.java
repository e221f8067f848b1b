package dev.daogou.chat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.daogou.conversation.ConversationEvent.Delta;

/**
 * What is still to be sent to one device, one frame at a time. A device that reads slowly holds up nobody: its deltas are dropped
 * and, once it has caught up, it is told the turn's text as a whole.
 */
final class Outbox {

    /** Whoever makes us say so much and does not read is not waited for. */
    private static final int MOST_WAITING_UNITS = 1024 * 1024;
    private static final int MOST_UNITS = 128 * 1024;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private record Piece(Frame frame, Delta delta) {
        int units() {
            return frame != null ? frame.json().length() : delta.text().length();
        }
    }

    private final Wire wire;
    private final Function<Delta, Frame> encode;
    private final Runnable caughtUp;
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private int units;
    private boolean sending;
    private long since;
    private boolean dropping;
    private boolean over;
    private Supplier<CompletionStage<Void>> ending;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** @param caughtUp called when deltas were dropped and all the rest has been sent; must not block */
    Outbox(Wire wire, Function<Delta, Frame> encode, Runnable caughtUp) {
        this.wire = wire;
        this.encode = encode;
        this.caughtUp = caughtUp;
    }

    void send(Frame frame) {
        put(new Piece(frame, null));
    }

    /** Joined to the delta before, when that one is still waiting. False when it was dropped. */
    boolean send(Delta delta) {
        synchronized (this) {
            if (dropping || tooSlow()) {
                drop();
                return false;
            }
            Piece last = waiting.peekLast();
            if (last != null && last.delta != null && last.delta.tid().equals(delta.tid())
                    && last.delta.off() + last.delta.text().length() == delta.off()) {
                waiting.removeLast();
                units -= last.units();
                delta = new Delta(delta.tid(), last.delta.off(), last.delta.text() + delta.text());
            }
        }
        put(new Piece(null, delta));
        return true;
    }

    /** Behind all that waits, which must have been read first; completes when the other side has been told. */
    CompletionStage<Void> close(int code, String why) {
        synchronized (this) {
            ending = () -> wire.close(code, why);
        }
        pump();
        return ended;
    }

    /** Neither what waits nor what comes is told any more. */
    void abandon(int code, String why) {
        synchronized (this) {
            over = true;
            waiting.clear();
            units = 0;
        }
        wire.close(code, why);
    }

    /** Deltas flow again, from a text that was sent as a whole. */
    synchronized void resume() {
        dropping = false;
    }

    synchronized boolean dropping() {
        return dropping;
    }

    private void put(Piece piece) {
        boolean tooMuch;
        synchronized (this) {
            if (over) {
                return;
            }
            tooMuch = sending && units + piece.units() > MOST_WAITING_UNITS;
            if (!tooMuch) {
                waiting.add(piece);
                units += piece.units();
            }
        }
        if (tooMuch) {
            abandon(1013, "too slow");
        } else {
            pump();
        }
    }

    private boolean tooSlow() {
        return units > MOST_UNITS || sending && System.nanoTime() - since > LONGEST_NANOS;
    }

    private void drop() {
        dropping = true;
        if (waiting.removeIf(piece -> piece.delta != null)) {
            units = waiting.stream().mapToInt(Piece::units).sum();
        }
    }

    private void pump() {
        for (Piece next = next(); next != null; next = next()) {
            var left = wire.send(next.frame != null ? next.frame : encode.apply(next.delta)).toCompletableFuture();
            if (!left.isDone()) {
                left.whenComplete((sent, failure) -> {
                    sent(failure);
                    pump();
                });
                return;
            }
            sent(left.isCompletedExceptionally() ? new IllegalStateException("not sent") : null);
        }
        Supplier<CompletionStage<Void>> last = last();
        if (last != null) {
            last.get().whenComplete((told, failure) -> ended.complete(null));
        }
    }

    private synchronized Supplier<CompletionStage<Void>> last() {
        Supplier<CompletionStage<Void>> last = sending || !waiting.isEmpty() ? null : ending;
        ending = last == null ? ending : null;
        return last;
    }

    private synchronized Piece next() {
        Piece next = sending ? null : waiting.poll();
        if (next != null) {
            units -= next.units();
            sending = true;
            since = System.nanoTime();
        }
        return next;
    }

    private void sent(Throwable failure) {
        boolean emptied;
        synchronized (this) {
            sending = false;
            if (failure != null) {
                // The connection is gone; its own close handler tidies up.
                waiting.clear();
                units = 0;
            }
            emptied = failure == null && dropping && waiting.isEmpty();
        }
        if (emptied) {
            caughtUp.run();
        }
    }
}
