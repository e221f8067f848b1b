package dev.daogou.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/** A browser tab: a real socket that keeps what it was sent, in order. */
final class Tab implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private Tab(String origin) {
        var builder = HTTP.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/ws/v1/chat"), this).join();
    }

    static Tab silent() {
        return new Tab(null);
    }

    static Tab from(String origin) {
        return new Tab(origin);
    }

    static Tab of(Visitor visitor) throws InterruptedException {
        Tab tab = silent();
        tab.hello(visitor, null);
        tab.next("welcome");
        return tab;
    }

    void hello(Visitor visitor, Long lastSeq) {
        String last = lastSeq == null ? "" : ",\"lastSeq\":" + lastSeq;
        raw("{\"t\":\"hello\",\"v\":1,\"cid\":\"" + visitor.cid() + "\",\"token\":\"" + visitor.token() + "\"" + last + "}");
    }

    Tab sends(Object frame) {
        raw(JSON.valueToTree(frame).toString());
        return this;
    }

    Tab says(String mid, String text) {
        return sends(Map.of("t", "msg", "mid", mid, "text", text));
    }

    Tab stops(String tid, int seen) {
        return sends(Map.of("t", "stop", "rid", "r-" + tid, "tid", tid, "seen", seen));
    }

    void raw(String text) {
        socket.sendText(text, true).join();
    }

    WebSocket socket() {
        return socket;
    }

    /** The next frame but heartbeats, which must be of this kind. */
    JsonNode next(String t) throws InterruptedException {
        JsonNode frame = next(f -> !f.path("t").asText().equals("hb"));
        assertThat(frame.path("t").asText()).as("%s", frame).isEqualTo(t);
        return frame;
    }

    /** The next frame of this kind; what comes before it is passed over. */
    JsonNode until(String t) throws InterruptedException {
        return next(f -> f.path("t").asText().equals(t));
    }

    /** The turn's text as it arrives, until it has so many units. */
    String reads(String tid, int units) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        while (text.length() < units) {
            JsonNode delta = until("delta");
            assertThat(delta.path("tid").asText()).isEqualTo(tid);
            if (delta.path("off").asInt() == 0) {
                text.setLength(0);
            }
            assertThat(delta.path("off").asInt()).isEqualTo(text.length());
            text.append(delta.path("text").asText());
        }
        return text.toString();
    }

    private JsonNode next(Predicate<JsonNode> wanted) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < until) {
            JsonNode frame = frames.poll(1, TimeUnit.SECONDS);
            if (frame != null && wanted.test(frame)) {
                return frame;
            }
        }
        throw new AssertionError("the frame did not come; closed: " + closed.getNow(null));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(partial.toString()));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            partial.setLength(0);
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

    int closeCode() throws Exception {
        return closed.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
