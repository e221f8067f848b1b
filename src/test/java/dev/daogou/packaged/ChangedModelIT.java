package dev.daogou.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.ScriptedUpstream;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** The embedding model is changed over a restart; questions are answered all the while, by meaning as long as there is a way. */
class ChangedModelIT {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String BUILT_IN = "bge-small-zh-v1.5-q, bge-small-en-v1.5-q";
    private static final String FIRST = "endpoint:first, endpoint:first";
    private static final int ROWS = 60;
    /** Requests of ten texts in which a model is met: 44 questions. */
    private static final int MEETING = 5;

    @TempDir
    Path dataDir;

    private final ScriptedUpstream upstream = ScriptedUpstream.start();

    @AfterEach
    void close() {
        upstream.close();
    }

    @Test
    void theOldIndexAnswersUntilTheNewOneIsWholeThroughAKillAndOverThreeModels() throws Exception {
        try (PackagedApp app = start(Map.of())) {
            imports(app, feed());
            awaitMeaning(app, BUILT_IN);
        }

        // The new model is met, makes twenty vectors and then no more; the one in this process goes on answering.
        upstream.alwaysVectors("first").stallBeforeHeaders();
        IntStream.range(0, MEETING + 2).forEach(i -> upstream.nextVectors());
        PackagedApp killed = start(endpoint("first"));
        upstream.awaitRequest(MEETING + 3);
        assertAnswers(killed, BUILT_IN);
        assertThat(indexData(killed)).containsEntry("wanted", FIRST).containsEntry("textsLeft", ROWS);
        imports(killed, row(ROWS + 1));
        await().atMost(LONG).untilAsserted(
                () -> assertThat(search(killed, "lantern number " + (ROWS + 1)).getString("hits[0].productId"))
                        .isEqualTo("p" + (ROWS + 1)));
        killed.kill();
        Set<Object> made = upstream.received().stream().skip(MEETING).limit(2).flatMap(ChangedModelIT::texts)
                .collect(Collectors.toSet());

        upstream.reset();
        try (PackagedApp app = start(endpoint("first"))) {
            assertThat(search(app, "lantern number 7").getList("hits")).isNotEmpty();
            awaitMeaning(app, FIRST);
        }
        assertThat(upstream.received().stream().flatMap(ChangedModelIT::texts).filter(made::contains).count())
                .as("texts made again, but for the one it is known by").isLessThanOrEqualTo(2);

        // Another model at the same address: the old one is asked there, and believed for its vectors.
        upstream.alwaysVectors("second").stallBeforeHeaders();
        try (PackagedApp app = start(endpoint("second"))) {
            await().atMost(LONG).until(() -> upstream.received().stream()
                    .anyMatch(request -> request.body().getString("model").equals("second")));
            assertAnswers(app, FIRST);
            upstream.alwaysVectors("second");
            awaitMeaning(app, "endpoint:second, endpoint:second");
        }

        // Back to the model in this process: its vectors are still there, so that hardly anything is left to do.
        try (PackagedApp app = start(Map.of())) {
            assertThat(search(app, "lantern number 7").getList("hits")).isNotEmpty();
            awaitMeaning(app, BUILT_IN);
        }
    }

    private PackagedApp start(Map<String, String> embedding) {
        Map<String, String> properties = new HashMap<>(embedding);
        properties.put("daogou.demo", "false");
        PackagedApp app = PackagedApp.start(dataDir, properties).listening();
        await().atMost(LONG).until(() -> given().get(app.url() + "/q/health/ready").statusCode() == 200);
        return app;
    }

    private Map<String, String> endpoint(String model) {
        return Map.of("daogou.embedding.provider", "openai", "daogou.embedding.base-url", upstream.baseUrl(),
                "daogou.embedding.model", model, "daogou.embedding.question-timeout", "10s", "daogou.embedding.timeout",
                "3s", "daogou.embedding.max-concurrent", "1");
    }

    /** By words and by meaning, and the index says by which models. */
    private void assertAnswers(PackagedApp app, String models) throws IOException {
        assertThat(indexData(app)).containsEntry("models", models);
        JsonPath found = search(app, "lantern number 7");
        assertThat(found.getString("degraded")).isNull();
        assertThat(found.getList("hits.semanticRank")).contains(1);
    }

    private void awaitMeaning(PackagedApp app, String models) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> assertAnswers(app, models));
    }

    private static Stream<Object> texts(Received request) {
        return request.body().getJsonArray("input").stream();
    }

    private static Map<String, Object> indexData(PackagedApp app) {
        return given().get(app.url() + "/q/health/ready").jsonPath().getMap("checks.find { it.name == 'index' }.data");
    }

    private static String feed() {
        return IntStream.rangeClosed(1, ROWS).mapToObj(ChangedModelIT::row).collect(Collectors.joining("\n"));
    }

    private static String row(int i) {
        return """
                {"id":"p%1$d","title":"lantern number %1$d","lang":"en","price":{"amount":"%1$d.00","currency":"CNY"},\
                "availability":"in_stock"}""".formatted(i);
    }

    private void imports(PackagedApp app, String feed) throws IOException {
        String run = operator().contentType("application/octet-stream").body(feed.getBytes(StandardCharsets.UTF_8))
                .post(app.url() + "/api/v1/shop/imports?format=jsonl").then().statusCode(202).extract().path("importId");
        await().atMost(LONG).pollInterval(Duration.ofMillis(200)).until(() -> operator()
                .get(app.url() + "/api/v1/shop/imports/" + run).then().extract().path("state").equals("done"));
    }

    private JsonPath search(PackagedApp app, String question) throws IOException {
        return operator().contentType("application/json").body(Map.of("q", question)).post(app.url() + "/api/v1/search").then()
                .statusCode(200).extract().jsonPath();
    }

    private RequestSpecification operator() throws IOException {
        return given().header("Authorization", "Bearer " + Files.readString(dataDir.resolve("admin-key")).strip());
    }
}
