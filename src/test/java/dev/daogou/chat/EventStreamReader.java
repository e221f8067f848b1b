package dev.daogou.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.restassured.RestAssured;

/** A client that listens by server-sent events. */
final class EventStreamReader implements AutoCloseable {

    record Event(String id, String event, String data) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final InputStream body;

    private EventStreamReader(InputStream body) {
        this.body = body;
        Thread reader = new Thread(this::read, "event-reader");
        reader.setDaemon(true);
        reader.start();
    }

    static EventStreamReader of(Visitor visitor, String lastId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + visitor.path("/events")))
                .header("Authorization", "Bearer " + visitor.token()).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        var response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return new EventStreamReader(response.body());
    }

    /** The next event but heartbeats. */
    Event next() throws InterruptedException {
        Event next;
        do {
            next = events.poll(20, TimeUnit.SECONDS);
        } while (next != null && next.event().equals("hb"));
        if (next == null) {
            throw new AssertionError("no event came");
        }
        return next;
    }

    Event until(String event) throws InterruptedException {
        Event next = next();
        while (!next.event().equals(event)) {
            next = next();
        }
        return next;
    }

    /** Completes when the service has ended the stream. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    private void read() {
        String id = null;
        String event = null;
        StringBuilder data = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && event != null) {
                    events.add(new Event(id, event, data.toString()));
                    id = null;
                    event = null;
                    data.setLength(0);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    event = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (!line.isEmpty() && !line.startsWith(":")) {
                    throw new IllegalStateException("not of this protocol: " + line);
                }
            }
        } catch (IOException left) {
            // closed by the test
        }
        ended.complete(null);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
