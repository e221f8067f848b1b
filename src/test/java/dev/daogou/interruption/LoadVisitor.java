package dev.daogou.interruption;

import java.util.Random;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.upstream.Received;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;

/**
 * One of thousands who read a reply each: asks, reads, now and then stops, asks again. Lives on an event loop. Words are counted
 * by their blanks, so that each token's way from the model's socket to this one can be timed.
 */
final class LoadVisitor {

    private static final double STOPS = 0.1;

    private final Context context;
    private final WebSocket socket;
    private final LoadModel model;
    private final LoadCounts counts;
    private final Random random;
    private final long replyMs;
    private final CompletableFuture<Void> calm = new CompletableFuture<>();
    private String key;
    private String tid;
    private Received answer;
    private int words;
    private int shown;
    private long stoppedAt;
    private boolean leaving;

    /**
     * On the socket's event loop.
     *
     * @param replyMs about how long a whole reply takes
     */
    LoadVisitor(Vertx vertx, WebSocket socket, LoadModel model, LoadCounts counts, Random random, long replyMs) {
        this.context = vertx.getOrCreateContext();
        this.socket = socket;
        this.model = model;
        this.counts = counts;
        this.random = random;
        this.replyMs = replyMs;
        socket.textMessageHandler(text -> hear(Wire.read(text), System.nanoTime()));
    }

    void greets(String cid, String token) {
        send("{\"t\":\"hello\",\"v\":1,\"cid\":\"" + cid + "\",\"token\":\"" + token + "\"}");
    }

    /** Lets nothing more begin, and stops what is said. Completes when the turn has ended. */
    CompletableFuture<Void> leaves() {
        context.runOnContext(now -> {
            leaving = true;
            if (tid == null) {
                calm.complete(null);
            } else {
                stop();
            }
        });
        return calm;
    }

    void closes() {
        socket.close();
    }

    private void asks() {
        key = model.freshKey();
        answer = null;
        words = 0;
        shown = 0;
        stoppedAt = 0;
        counts.turns.incrementAndGet();
        send("{\"t\":\"msg\",\"mid\":\"" + key + "\",\"text\":\"Tell me about this coat " + key + "\"}");
    }

    private void hear(JsonNode frame, long now) {
        switch (frame.path("t").asText()) {
            case "welcome" -> asks();
            case "turn.start" -> {
                tid = frame.path("tid").asText();
                if (leaving) {
                    stop();
                } else if (random.nextDouble() < STOPS) {
                    String stopped = tid;
                    context.owner().setTimer(1 + (long) (random.nextDouble() * replyMs), timer -> {
                        if (stopped.equals(tid)) {
                            stop();
                        }
                    });
                }
            }
            case "delta" -> read(frame, now);
            case "turn.cut" -> {
                if (stoppedAt == 0) {
                    counts.faults.add("cut without a stop: " + frame);
                } else {
                    counts.cut(now - stoppedAt);
                }
                ended(frame);
            }
            case "turn.done" -> ended(frame);
            case "turn.fail", "err" -> {
                counts.faults.add(frame.toString());
                ended(frame);
            }
            default -> {
                // says nothing of the reply
            }
        }
    }

    private void read(JsonNode delta, long now) {
        if (!delta.path("tid").asText().equals(tid)) {
            counts.faults.add("a delta of a turn that has ended: " + delta);
            return;
        }
        String text = delta.path("text").asText();
        int off = delta.path("off").asInt();
        if (off != shown) {
            counts.faults.add("expected " + shown + ": " + delta);
        }
        shown = off + text.length();
        counts.deltas.incrementAndGet();
        answer = answer == null ? model.answer(key) : answer;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                counts.added(now - answer.tokenNanos(words++));
            }
        }
    }

    private void stop() {
        stoppedAt = System.nanoTime();
        send("{\"t\":\"stop\",\"rid\":\"r\",\"tid\":\"" + tid + "\",\"seen\":" + shown + "}");
    }

    private void ended(JsonNode frame) {
        if (!frame.path("tid").asText().equals(tid)) {
            return;
        }
        tid = null;
        if (leaving) {
            calm.complete(null);
        } else {
            asks();
        }
    }

    private void send(String frame) {
        socket.writeTextMessage(frame);
    }
}
