package dev.daogou.bench;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.packaged.PackagedApp;
import dev.daogou.upstream.ScriptedUpstream;

/** The packaged service with the demo shop: how soon it is there, what it weighs, how soon the model is asked. */
@Tag("bench")
class ServiceBenchIT {

    private static final int STARTS = 5;
    private static final int WARM_UP = 50;
    private static final int MESSAGES = 200;

    @TempDir
    Path dataDir;

    @Test
    void startsAndWeighs() throws Exception {
        try (PackagedApp first = PackagedApp.start(dataDir, Map.of()).listening()) {
            awaitDemo(first);
        }
        double[] ready = new double[STARTS];
        double[] resident = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long from = System.nanoTime();
            try (PackagedApp app = PackagedApp.start(dataDir, Map.of()).listening()) {
                await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60))
                        .until(() -> given().get(app.url() + "/q/health/ready").statusCode() == 200);
                ready[i] = (System.nanoTime() - from) / 1e9;
                ask(app, "这件零下十五度能穿吗?");
                ask(app, "Is it in stock?");
                resident[i] = app.residentMiB();
            }
        }
        try (BenchReport report = BenchReport.section("Packaged service, demo shop present")) {
            report.row("process start → ready (bound 5 s)", "s", ready);
            report.row("resident memory of the JVM after two questions (bound 600 MB)", "MiB", resident);
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
                double[] millis = new double[MESSAGES];
                for (int i = 0; i < WARM_UP + MESSAGES; i++) {
                    double took = messageToModelMillis(app, upstream, i);
                    if (i >= WARM_UP) {
                        millis[i - WARM_UP] = took;
                    }
                }
                try (BenchReport report = BenchReport.section("Message → model, demo shop, each question new")) {
                    report.row("POST of the message → request complete at the upstream (bound p50 25, p95 60 ms)", "ms",
                            millis);
                }
            }
        }
    }

    /** Both ends are in this process, so one clock sees them; the client's and the upstream's own work is included. */
    private static double messageToModelMillis(PackagedApp app, ScriptedUpstream upstream, int i) {
        Map<String, String> talk = given().contentType("application/json")
                .body(Map.of("lang", "zh", "page", Map.of("url", "/p/aurora-long-parka", "productId", "aurora-long-parka")))
                .post(app.url() + "/api/v1/conversations").then().statusCode(201).extract().jsonPath().getMap("");
        long sent = System.nanoTime();
        given().header("Authorization", "Bearer " + talk.get("token")).contentType("application/json")
                .header("Idempotency-Key", "m" + i).body(Map.of("text", "第" + i + "次出差去哈尔滨,这件够不够暖和?"))
                .post(app.url() + "/api/v1/conversations/" + talk.get("conversationId") + "/messages").then().statusCode(202);
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
