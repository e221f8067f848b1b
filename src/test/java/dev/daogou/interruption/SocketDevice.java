package dev.daogou.interruption;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

/** A device on a WebSocket. */
final class SocketDevice extends Device {

    private final AtomicInteger stops = new AtomicInteger();
    private volatile WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    SocketDevice(Visit visit) {
        super(visit);
    }

    @Override
    void connect() {
        socket = open(Map.of());
        Map<String, Object> hello = new LinkedHashMap<>(
                Map.of("t", "hello", "v", 1, "cid", visit.cid(), "token", visit.token()));
        if (screen.lastSeq() != null) {
            hello.put("lastSeq", screen.lastSeq());
        }
        sends(hello);
    }

    /** A socket that has not said hello. */
    SocketDevice opens(Map<String, String> headers) {
        socket = open(headers);
        return this;
    }

    private WebSocket open(Map<String, String> headers) {
        var builder = Wire.HTTP.newWebSocketBuilder();
        headers.forEach(builder::header);
        return Pace.await(builder.buildAsync(URI.create(visit.stage().url().replaceFirst("http", "ws") + "/ws/v1/chat"),
                new Listener()), "a socket");
    }

    @Override
    void drop() {
        WebSocket gone = socket;
        socket = null;
        screen.lostTouch();
        if (gone != null) {
            gone.abort();
        }
    }

    @Override
    Sent says(String mid, String text, Map<String, ?> more) {
        Map<String, Object> frame = new HashMap<>(more);
        frame.putAll(Map.of("t", "msg", "mid", mid, "text", text));
        return sends(frame, "msg.ok", "mid", mid);
    }

    @Override
    Sent stops(String tid, Integer seen) {
        String rid = "r" + stops.incrementAndGet();
        Map<String, Object> frame = new HashMap<>(Map.of("t", "stop", "rid", rid, "tid", tid));
        if (seen != null) {
            frame.put("seen", seen);
        }
        return sends(frame, "stop.ok", "rid", rid);
    }

    private Sent sends(Map<String, ?> frame, String ok, String ref, String id) {
        int before = size();
        CompletableFuture<JsonNode> answer = when(
                told -> told.is(ok) && id.equals(told.text(ref)) || told.is("err") && id.equals(told.text("ref")), before)
                .thenCompose(told -> told.is("err")
                        ? CompletableFuture.failedFuture(new AssertionError(told.frame().toString()))
                        : CompletableFuture.completedFuture(told.frame()));
        long at = System.nanoTime();
        sends(frame);
        return new Sent(at, answer);
    }

    @Override
    void sends(Map<String, ?> frame) {
        raw(Wire.write(frame));
    }

    synchronized void raw(String text) {
        WebSocket open = socket;
        if (open != null) {
            sending = sending.isDone() && !sending.isCompletedExceptionally()
                    ? open.sendText(text, true)
                    : sending.handle((sent, failed) -> open.sendText(text, true)).thenCompose(later -> later);
        }
    }

    WebSocket socket() {
        return socket;
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            long now = System.nanoTime();
            partial.append(data);
            if (last) {
                JsonNode frame = Wire.read(partial.toString());
                partial.setLength(0);
                // What a lost connection had still delivered was seen by nobody.
                if (socket == from) {
                    hear(frame, now);
                }
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
