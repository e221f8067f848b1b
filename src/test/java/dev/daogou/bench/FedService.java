package dev.daogou.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.daogou.packaged.PackagedApp;
import dev.daogou.shared.CanonicalJson;
import io.restassured.path.json.JsonPath;

/** The packaged service as a merchant's programs see it: feeds and changes in, answers out, with no tool's own delay between. */
final class FedService {

    static final String OPERATOR = "bench-operator-key";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);
    private static final long BETWEEN_LOOKS_MILLIS = 5;
    /** A run writes down itself when it ended, and each look takes from the two cores that it is measured on. */
    private static final long BETWEEN_LOOKS_AT_A_RUN_MILLIS = 200;

    private final PackagedApp app;
    private final String shop;

    FedService(PackagedApp app, String shop) {
        this.app = app;
        this.shop = shop;
    }

    /** A shop of its own in the same service. */
    FedService shop(String id) {
        send("PUT", "/api/v1/shops/" + id, Map.of("currency", "CNY"), FedService::made);
        return new FedService(app, id);
    }

    /** Posts a feed and waits for its end. */
    JsonPath imports(String feed) {
        String run = begin(feed);
        long until = System.nanoTime() + LONGEST;
        for (JsonPath view = view(run);; view = view(run)) {
            if (!view.getString("state").equals("running")) {
                assertThat(view.getString("state")).as("%s", view.getList("errors")).isEqualTo("done");
                return view;
            }
            assertThat(System.nanoTime()).isLessThan(until);
            pause(BETWEEN_LOOKS_AT_A_RUN_MILLIS);
        }
    }

    /** @return the run's id */
    String begin(String feed) {
        return answered("POST", "/api/v1/shop/imports?format=jsonl", BodyPublishers.ofString(feed), FedService::made)
                .getString("importId");
    }

    JsonPath view(String run) {
        return answered("GET", "/api/v1/shop/imports/" + run, BodyPublishers.noBody(), FedService::fine);
    }

    JsonPath post(String path, Object body) {
        return send("POST", path, body, FedService::fine);
    }

    void put(String path, Object body) {
        send("PUT", path, body, FedService::fine);
    }

    void patch(String path, Object body) {
        send("PATCH", path, body, FedService::fine);
    }

    /** Milliseconds until it is so, looked for again and again. */
    static double millisUntil(BooleanSupplier so) {
        long from = System.nanoTime();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime() - from).isLessThan(LONGEST);
            pause(BETWEEN_LOOKS_MILLIS);
        }
        return (System.nanoTime() - from) / 1e6;
    }

    private JsonPath send(String method, String path, Object body, java.util.function.IntPredicate expected) {
        return answered(method, path, BodyPublishers.ofString(CanonicalJson.write(body)), expected);
    }

    private JsonPath answered(String method, String path, HttpRequest.BodyPublisher body,
            java.util.function.IntPredicate expected) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(app.url() + path)).method(method, body)
                .header("Authorization", "Bearer " + OPERATOR).header("Daogou-Shop", shop)
                .header("Content-Type", "application/json").header("Accept", "application/json").build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(expected.test(response.statusCode())).as("%d %s", response.statusCode(), response.body()).isTrue();
            return new JsonPath(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean fine(int status) {
        return status == 200;
    }

    private static boolean made(int status) {
        return status == 200 || status == 201 || status == 202;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
