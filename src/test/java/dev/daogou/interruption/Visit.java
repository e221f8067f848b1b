package dev.daogou.interruption;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;

/** A conversation and the token that opens it. */
record Visit(Stage stage, String cid, String token) {

    static Visit begins(Stage stage) {
        HttpResponse<String> begun = Pace.await(Wire.HTTP.sendAsync(HttpRequest
                .newBuilder(URI.create(stage.url() + "/api/v1/conversations")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"lang\":\"en\"}")).build(), BodyHandlers.ofString()), "a conversation");
        if (begun.statusCode() != 201) {
            throw new AssertionError(begun.statusCode() + " " + begun.body());
        }
        JsonNode json = Wire.read(begun.body());
        return new Visit(stage, json.path("conversationId").asText(), json.path("token").asText());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stage.url() + "/api/v1/conversations/" + cid + path)).header("Authorization",
                "Bearer " + token);
    }

    CompletableFuture<HttpResponse<String>> post(String path, Object body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Wire.HTTP.sendAsync(request.POST(BodyPublishers.ofString(Wire.write(body))).build(), BodyHandlers.ofString());
    }

    Sent posts(String path, Object body, String... headers) {
        long at = System.nanoTime();
        return new Sent(at, post(path, body, headers).thenCompose(answer -> answer.statusCode() >= 300
                ? CompletableFuture.failedFuture(new AssertionError(answer.statusCode() + " " + answer.body()))
                : CompletableFuture.completedFuture(answer.body().isEmpty() ? null : Wire.read(answer.body()))));
    }

    /** The stored messages, oldest first. */
    List<JsonNode> messages() {
        List<JsonNode> all = new ArrayList<>();
        for (String after = "0"; after != null;) {
            JsonNode page = Wire
                    .read(Pace.await(Wire.HTTP.sendAsync(request("/messages?limit=200&after=" + after).GET().build(),
                            BodyHandlers.ofString()), "the messages").body());
            page.path("messages").forEach(all::add);
            after = page.path("next").asText(null);
        }
        return all;
    }

    /** What is stored of a turn, or nothing. */
    String stored(String tid) {
        return messages().stream()
                .filter(m -> m.path("author").asText().equals("assistant") && tid.equals(m.path("tid").asText()))
                .map(m -> m.path("text").asText()).findFirst().orElse("");
    }

    static Map<String, Object> seen(String tid, int off) {
        return Map.of("seen", Map.of("tid", tid, "off", off));
    }
}
