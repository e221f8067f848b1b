package dev.daogou.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/** Somebody who follows a conversation's drafts by server-sent events. */
final class DraftFollower implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final InputStream body;

    private DraftFollower(InputStream body) {
        this.body = body;
        Thread reader = new Thread(this::read, "draft-follower");
        reader.setDaemon(true);
        reader.start();
    }

    /** Returns once the service has begun to answer. */
    static DraftFollower of(String cookie, String cid) throws IOException, InterruptedException {
        var request = HttpRequest
                .newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/api/v1/console/conversations/" + cid + "/drafts"))
                .header("Cookie", "daogou_session=" + cookie).header("Accept", "text/event-stream").build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new DraftFollower(response.body());
    }

    /** The next frame; comments are passed over. */
    JsonNode next(String t) throws Exception {
        JsonNode frame = JSON.readTree(line("data:"));
        assertThat(frame.path("t").asText()).as("%s", frame).isEqualTo(t);
        return frame;
    }

    void hearsAComment() throws InterruptedException {
        line(":");
    }

    /** Waits for the service to end the stream. */
    void ends() throws Exception {
        ended.get(30, TimeUnit.SECONDS);
    }

    private String line(String beginning) throws InterruptedException {
        while (true) {
            String line = lines.poll(30, TimeUnit.SECONDS);
            assertThat(line).as("nothing more came").isNotNull();
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
        }
    }

    private void read() {
        try (Stream<String> read = new BufferedReader(
                new InputStreamReader(body, StandardCharsets.UTF_8)).lines()) {
            read.forEach(lines::add);
            ended.complete(null);
        } catch (UncheckedIOException left) {
            ended.completeExceptionally(left);
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
