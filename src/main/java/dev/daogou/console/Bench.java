package dev.daogou.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.daogou.conversation.Subscription;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;

/** One open console: whose it is, what is still to be sent to it, when it last gave a sign of life. */
final class Bench {

    static final TypedKey<Bench> KEY = new TypedKey<>("bench");
    /** A console that is this far behind is better off opening anew and reading what is. */
    private static final int MOST_WAITING = 2_000;

    /** @param secret of the pass, to notice that it has ended */
    record Occupant(Attendant agent, String shop, String secret) {}

    private final WebSocketConnection connection;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private CloseReason ending;
    private boolean sending;
    private int badFrames;
    private Subscription news = () -> {};
    private volatile Occupant occupant;
    private volatile Set<String> hidden = Set.of();
    private final long since = System.nanoTime();
    private volatile long lastLife = since;

    Bench(WebSocketConnection connection) {
        this.connection = connection;
    }

    Occupant occupant() {
        return occupant;
    }

    void occupy(Occupant by, Subscription subscription) {
        news = subscription;
        occupant = by;
        if (!connection.isOpen()) {
            leave();
        }
    }

    /** What is none of their business from now on: conversations of other departments. */
    void hide(Set<String> cids) {
        hidden = cids;
    }

    boolean shows(String cid) {
        return !hidden.contains(cid);
    }

    void leave() {
        news.close();
    }

    void lives() {
        lastLife = System.nanoTime();
    }

    long silentNanos() {
        return System.nanoTime() - lastLife;
    }

    /** How long it has been open without proof, 0 once there was one. */
    long waitsForHelloNanos() {
        return occupant == null ? System.nanoTime() - since : 0;
    }

    int nonsense() {
        return ++badFrames;
    }

    /** In order, one at a time; never blocks. */
    void send(String frame) {
        synchronized (this) {
            if (waiting.size() >= MOST_WAITING) {
                waiting.clear();
                close(1013, "too slow");
                return;
            }
            waiting.add(frame);
        }
        pump();
    }

    void ping() {
        connection.sendPing(Buffer.buffer("hb")).subscribe().with(sent -> {}, failure -> {});
    }

    void close(int code, String why) {
        if (connection.isOpen()) {
            connection.close(new CloseReason(code, why)).subscribe().with(closed -> {}, failure -> {});
        }
    }

    /** After everything that is still to be sent; completes when the console knows, or is gone. */
    CompletionStage<Void> end(int code, String why) {
        synchronized (this) {
            ending = new CloseReason(code, why);
        }
        pump();
        return ended;
    }

    private void pump() {
        String next;
        CloseReason last;
        synchronized (this) {
            next = sending ? null : waiting.poll();
            last = sending || next != null ? null : ending;
            sending |= next != null || last != null;
        }
        if (next != null) {
            connection.sendText(next).subscribe().with(sent -> sent(), failure -> gone());
        } else if (last != null) {
            connection.close(last).subscribe().with(closed -> gone(), failure -> gone());
        }
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        pump();
    }

    /** The connection has ended; its own close handler tidies up. */
    private void gone() {
        synchronized (this) {
            waiting.clear();
        }
        ended.complete(null);
    }
}
