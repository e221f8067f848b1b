package dev.daogou.bench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.packaged.PackagedApp;
import dev.daogou.upstream.ScriptedUpstream;

/** The packaged service with the demo shop: how soon it is there, what it weighs, how soon the model is asked. */
@Tag("alone")
@Tag("bench")
class ServiceBenchIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int STARTS = 5;
    /** Until the compiler has seen every path often; a service runs for weeks. */
    private static final int WARM_UP = 600;
    private static final int MESSAGES = 200;

    @TempDir
    Path dataDir;

    @Test
    void startsAndWeighs() throws Exception {
        try (PackagedApp first = PackagedApp.start(dataDir, Map.of()).listening()) {
            awaitDemo(first);
        }
        Path archive = archive();
        var plain = new Starts();
        var archived = new Starts();
        for (int i = 0; i < STARTS; i++) {
            plain.start(i, List.of());
            archived.start(i, List.of("-XX:SharedArchiveFile=" + archive));
        }
        try (BenchReport report = BenchReport.section("Packaged service, demo shop present")) {
            report.row("process start → ready (bound 5 s)", "s", plain.ready);
            report.row("the same with a class archive, as the image starts", "s", archived.ready);
            report.row("resident memory of the JVM after two questions (bound 600 MB)", "MiB", plain.resident);
            report.row("the same with a class archive", "MiB", archived.resident);
        }
    }

    private Path archive() throws Exception {
        Path archive = dataDir.resolveSibling(dataDir.getFileName() + ".jsa");
        int ended = new ProcessBuilder("docker/archive-classes.sh", PackagedApp.JAR, archive.toString()).inheritIO().start()
                .waitFor();
        assertThat(ended).isZero();
        return archive;
    }

    private final class Starts {

        final double[] ready = new double[STARTS];
        final double[] resident = new double[STARTS];

        void start(int i, List<String> jvm) throws Exception {
            long from = System.nanoTime();
            try (PackagedApp app = PackagedApp.start(dataDir, Map.of(), jvm).listening()) {
                await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60))
                        .until(() -> given().get(app.url() + "/q/health/ready").statusCode() == 200);
                ready[i] = (System.nanoTime() - from) / 1e9;
                ask(app, "这件零下十五度能穿吗?");
                ask(app, "Is it in stock?");
                resident[i] = app.residentMiB();
            }
        }
    }

    @Test
    void asksTheModel() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.start()) {
            upstream.always().tokens("It is a warm coat.");
            var settings = new HashMap<>(Map.of("daogou.llm.provider", "openai", "daogou.llm.base-url", upstream.baseUrl(),
                    "daogou.llm.api-key", "none", "daogou.llm.model", "scripted", "daogou.assistant.routes", "llm",
                    "daogou.chat.quiet", "0"));
            settings.put("daogou.limits.conversations-per-minute", "0");
            try (PackagedApp app = PackagedApp.start(dataDir, settings).listening()) {
                awaitDemo(app);
                double[] millis = new double[WARM_UP + MESSAGES];
                for (int i = 0; i < millis.length; i++) {
                    millis[i] = messageToModelMillis(app, upstream, i);
                }
                try (BenchReport report = BenchReport.section("Message → model, demo shop, each question new")) {
                    report.row("POST of the message → request complete at the upstream (bound p50 25, p95 60 ms)", "ms",
                            Arrays.copyOfRange(millis, WARM_UP, millis.length));
                    report.row("the same, the first after a start", "ms", Arrays.copyOf(millis, MESSAGES));
                }
            }
        }
    }

    /** Both ends are in this process, so one clock sees them; the client's, its connection's and the upstream's own work is included. */
    private static double messageToModelMillis(PackagedApp app, ScriptedUpstream upstream, int i)
            throws Exception {
        Map<String, String> talk = given().contentType("application/json")
                .body(Map.of("lang", "zh", "page", Map.of("url", "/p/aurora-long-parka", "productId", "aurora-long-parka")))
                .post(app.url() + "/api/v1/conversations").then().statusCode(201).extract().jsonPath().getMap("");
        HttpRequest message = HttpRequest
                .newBuilder(URI.create(app.url() + "/api/v1/conversations/" + talk.get("conversationId") + "/messages"))
                .header("Authorization", "Bearer " + talk.get("token")).header("Content-Type", "application/json")
                .header("Idempotency-Key", "m" + i)
                .POST(BodyPublishers.ofString("{\"text\":\"第" + i + "次出差去哈尔滨,这件够不够暖和?\"}")).build();
        long sent = System.nanoTime();
        assertThat(CLIENT.send(message, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
        return (upstream.awaitRequest(i + 1).receivedNanos() - sent) / 1e6;
    }

    private void awaitDemo(PackagedApp app) {
        await().atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(500))
                .until(() -> given().get(app.url() + "/q/health/ready").statusCode() == 200
                        && given().get(app.url() + "/shop/api/products/aurora-long-parka").statusCode() == 200);
    }

    private void ask(PackagedApp app, String question) throws Exception {
        given().header("Authorization", "Bearer " + Files.readString(dataDir.resolve("admin-key")).strip())
                .contentType("application/json").body(Map.of("question", question, "productId", "aurora-long-parka"))
                .post(app.url() + "/api/v1/ask").then().statusCode(200);
    }
}
