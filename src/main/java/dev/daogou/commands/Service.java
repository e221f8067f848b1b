package dev.daogou.commands;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.CanonicalJson;

/** The running service, as its merchant's key sees it. */
final class Service {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int MOST_FAULTS = 20;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final EvaluateOptions options;

    Service(EvaluateOptions options) {
        this.options = options;
    }

    /** @return the evaluation's id */
    String begin(byte[] questions, String name) {
        String query = "?k=" + options.k() + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return call("POST", query, BodyPublishers.ofByteArray(questions)).path("evaluationId").asText();
    }

    JsonNode progress(String id) {
        return call("GET", "/" + id + "?results=false", BodyPublishers.noBody());
    }

    JsonNode result(String id) {
        return call("GET", "/" + id, BodyPublishers.noBody());
    }

    void cancel(String id) {
        call("DELETE", "/" + id, BodyPublishers.noBody());
    }

    /** @throws CannotRun saying why the service did not do it */
    private JsonNode call(String method, String path, BodyPublisher body) {
        try {
            HttpResponse<String> answer = client.send(request(method, path, body),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode read = read(answer.body());
            if (answer.statusCode() >= 300) {
                throw new CannotRun(refusal(answer.statusCode(), read));
            }
            return read;
        } catch (IOException e) {
            throw new Unreachable(options.url());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Stopped.");
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(options.url() + "/api/v1/shop/evaluations" + path)).timeout(ANSWER)
                    .header("Authorization", "Bearer " + options.key()).header("Content-Type", "application/octet-stream")
                    .header("Accept", "application/json").method(method, body);
            if (options.shop() != null) {
                request.header("Daogou-Shop", options.shop());
            }
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new CannotRun("The key or the shop's id holds a character that cannot be sent: set it again.");
        }
    }

    private static JsonNode read(String body) {
        try {
            return CanonicalJson.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            return CanonicalJson.mapper().missingNode();
        }
    }

    private static String refusal(int status, JsonNode problem) {
        if (status == 401 || status == 403) {
            return "The key was refused (" + status
                    + "): set DAOGOU_SHOP_KEY to an admin key of the shop, or DAOGOU_ADMIN_KEY and --shop.";
        }
        StringBuilder said = new StringBuilder(
                problem.path("detail")
                        .asText("The service answered " + status + ": is it an older one, or is it another at this address?"));
        JsonNode errors = problem.path("errors");
        if (errors.size() > 0 && errors.get(0).has("line")) {
            said = new StringBuilder("Nothing was asked: these lines have to be mended first.");
            for (int i = 0; i < Math.min(MOST_FAULTS, errors.size()); i++) {
                JsonNode fault = errors.get(i);
                said.append("\n  line ").append(fault.path("line").asText()).append(": ")
                        .append(fault.has("field") ? fault.get("field").asText() + " " : "")
                        .append(fault.path("message").asText());
            }
            said.append(errors.size() > MOST_FAULTS ? "\n  and " + (errors.size() - MOST_FAULTS) + " more" : "");
        }
        return said.toString();
    }
}
