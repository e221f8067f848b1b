package dev.daogou.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/** An agent's console on its socket, with all that it is told. */
final class OpenConsole implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Heard(JsonNode frame, long nanos) {}

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private long heardNanos;

    private OpenConsole(String cookie) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().header("Cookie", "daogou_session=" + cookie)
                .header("Origin", "http://localhost:" + RestAssured.port)
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/ws/v1/console"), this).join();
    }

    static OpenConsole of(String cookie) throws InterruptedException {
        OpenConsole console = new OpenConsole(cookie);
        console.next("queue");
        return console;
    }

    /** The next frame of this name, whatever came before it. */
    JsonNode next(String t) throws InterruptedException {
        List<JsonNode> others = new ArrayList<>();
        while (true) {
            Heard next = heard.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("no " + t + " among " + others).isNotNull();
            if (next.frame().path("t").asText().equals(t)) {
                heardNanos = next.nanos();
                return next.frame();
            }
            others.add(next.frame());
        }
    }

    /** When the frame that was asked for last arrived. */
    long heardNanos() {
        return heardNanos;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                heard.add(new Heard(JSON.readTree(partial.toString()), System.nanoTime()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
