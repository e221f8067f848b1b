package dev.daogou.interruption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A person of the shop, signed in. */
record Agent(Stage stage, String id, String pass) {

    private static final String PASSWORD = "correct horse";

    static Agent signsIn(Stage stage, String login) {
        try {
            stage.app().listening();
            String key = Files.readString(stage.dataDir().resolve("admin-key")).strip();
            call(stage, "PUT", "/api/v1/shop/agents/" + login, key, Map.of("name", login, "password", PASSWORD));
            HttpResponse<String> session = call(stage, "POST", "/api/v1/console/session", null,
                    Map.of("login", login, "password", PASSWORD));
            String cookie = session.headers().firstValue("Set-Cookie").orElseThrow();
            return new Agent(stage, Wire.read(session.body()).path("agent").path("id").asText(),
                    cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sent claims(String cid) {
        long at = System.nanoTime();
        return new Sent(at, send(stage, "POST", "/api/v1/console/conversations/" + cid + "/claim", pass, Map.of())
                .thenApply(answer -> Wire.read(answer.body())));
    }

    private static HttpResponse<String> call(Stage stage, String method, String path, String bearer, Object body) {
        return Pace.await(send(stage, method, path, bearer, body), method + " " + path);
    }

    private static CompletableFuture<HttpResponse<String>> send(Stage stage, String method, String path, String bearer,
            Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stage.url() + path)).header("Content-Type",
                "application/json");
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return Wire.HTTP.sendAsync(request.method(method, BodyPublishers.ofString(Wire.write(body))).build(),
                BodyHandlers.ofString()).thenCompose(
                        answer -> answer.statusCode() >= 300
                                ? CompletableFuture.failedFuture(new AssertionError(answer.statusCode() + " " + answer.body()))
                                : CompletableFuture.completedFuture(answer));
    }
}
