package dev.daogou.upstream;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.json.JsonObject;

/** A request as the upstream saw it. Times are of {@link System#nanoTime()}. */
public final class Received {

    private final String path;
    private final Map<String, String> headers;
    private final JsonObject body;
    private final long connectedNanos;
    private final long receivedNanos = System.nanoTime();
    private final CompletableFuture<Long> closedNanos = new CompletableFuture<>();
    private long[] tokenNanos = new long[16];
    private int tokens;

    Received(String path, Map<String, String> headers, JsonObject body, long connectedNanos) {
        this.path = path;
        this.headers = headers;
        this.body = body;
        this.connectedNanos = connectedNanos;
    }

    public String path() {
        return path;
    }

    /** By lower-case name. */
    public Map<String, String> headers() {
        return headers;
    }

    public JsonObject body() {
        return body;
    }

    public long connectedNanos() {
        return connectedNanos;
    }

    public long receivedNanos() {
        return receivedNanos;
    }

    /** Text tokens put on the wire so far. */
    public synchronized int tokensWritten() {
        return tokens;
    }

    /** When each token so far was put on the wire. */
    public synchronized long[] tokenNanos() {
        return Arrays.copyOf(tokenNanos, tokens);
    }

    /** When the nth token was put on the wire, from 0. */
    public synchronized long tokenNanos(int nth) {
        return tokenNanos[nth];
    }

    synchronized void tokenWritten() {
        if (tokens == tokenNanos.length) {
            tokenNanos = Arrays.copyOf(tokenNanos, 2 * tokens);
        }
        tokenNanos[tokens++] = System.nanoTime();
    }

    void closed() {
        closedNanos.complete(System.nanoTime());
    }

    public boolean connectionClosed() {
        return closedNanos.isDone();
    }

    /** When the connection of this request was closed; waits up to {@code within} for it. */
    public long awaitClosedNanos(Duration within) {
        try {
            return closedNanos.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the client has not closed the connection in " + within, e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
