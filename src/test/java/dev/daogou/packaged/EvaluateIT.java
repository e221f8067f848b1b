package dev.daogou.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.specification.RequestSpecification;

/** The command that asks a merchant's questions, and the demo shop's own, on the application as it ships. */
class EvaluateIT {

    private static final Path DEMO = Path.of("knowledge/questions.jsonl").toAbsolutePath();
    private static final Duration LONG = Duration.ofMinutes(3);

    private record Said(int code, String out, String err) {}

    @TempDir
    static Path folder;

    static PackagedApp app;
    static String key;

    @BeforeAll
    static void theDemoShop() throws IOException {
        app = PackagedApp.start(folder.resolve("data"), Map.of()).listening();
        key = Files.readString(folder.resolve("data/admin-key")).strip();
        await().atMost(LONG).until(() -> given().get(app.url() + "/q/health/ready").statusCode() == 200
                && given().get(app.url() + "/shop/api/products/yao-s5").statusCode() == 200);
        await().atMost(LONG).until(() -> {
            var known = operator().get(app.url() + "/api/v1/shop/knowledge").jsonPath();
            return known.getInt("passages") > 0 && known.getInt("index.indexed") >= known.getInt("passages");
        });
    }

    @AfterAll
    static void close() {
        if (app != null) {
            app.close();
        }
    }

    @Test
    void theDemoShopPassesItsOwnQuestions() throws Exception {
        Said said = evaluate(Map.of("DAOGOU_ADMIN_KEY", key), DEMO.toString(), "--url", app.url(), "--shop", "default");
        assertThat(said.code).as(said.out + said.err).isZero();
        assertThat(said.out).contains("40 of 40 questions passed, each asked 3 times.").contains("pass^3 100.0 %");
        assertThat(said.err).contains("asked 40 of 40, passed 40");
    }

    @Test
    void aPriceThatChangedIsNamedAndSoIsWhatItWasBefore() throws Exception {
        String shopKey = operator().contentType("application/json").body(Map.of("currency", "EUR"))
                .put(app.url() + "/api/v1/shops/evaluated").then().statusCode(201).extract().path("adminKey");
        Map<String, String> environment = Map.of("DAOGOU_SHOP_KEY", shopKey);
        String file = questions(
                "{\"question\":\"How much is it?\",\"lang\":\"en\",\"productId\":\"coat\",\"expect\":[\"€199\"]}");
        coat(shopKey, "199.00");
        assertThat(evaluate(environment, file, "--url", app.url() + "/", "--k", "1").code).isZero();

        coat(shopKey, "189.00");
        Said said = evaluate(environment, file, "--url", app.url(), "--k", "2");
        assertThat(said.code).as(said.err).isEqualTo(1);
        assertThat(said.out).contains("FAILED 2 of 2, line 1: How much is it? [coat]").contains("missing: €199")
                .containsPattern("answer: .*189").contains("1 newly failing").containsPattern("was: .*199")
                .contains("0 of 1 questions passed").contains("pass^1 0.0 %   pass^2 0.0 %").doesNotContain(shopKey);
    }

    @Test
    void whatCannotRunNamesTheRemedyAndAsksNothing() throws Exception {
        Said refused = evaluate(Map.of("DAOGOU_SHOP_KEY", "dgk_madeup"), DEMO.toString(), "--url", app.url());
        assertThat(refused.code).isEqualTo(2);
        assertThat(refused.err.lines()).singleElement().asString().contains("set DAOGOU_SHOP_KEY");
        Said bad = evaluate(Map.of("DAOGOU_ADMIN_KEY", key), questions("{\"question\":\"Q?\",\"expects\":\"1\"}"), "--url",
                app.url(), "--shop", "default");
        assertThat(bad.code).isEqualTo(2);
        assertThat(bad.err).contains("Nothing was asked").contains("line 1: expects is not known");
        assertThat(evaluate(Map.of(), DEMO.toString()).code).isEqualTo(2);
        Said nobody = evaluate(Map.of("DAOGOU_SHOP_KEY", "x"), DEMO.toString(), "--url", "http://127.0.0.1:1");
        assertThat(nobody.code).isEqualTo(2);
        assertThat(nobody.err.lines()).singleElement().asString().contains("does not answer at http://127.0.0.1:1");
    }

    private static Said evaluate(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-jar",
                PackagedApp.JAR, "evaluate"));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", null);
        Path err = Files.createTempFile(folder, "err", null);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DAOGOU_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static String questions(String lines) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "questions", ".jsonl"), lines).toString();
    }

    private static void coat(String shopKey, String price) {
        String run = given().header("Authorization", "Bearer " + shopKey).contentType("application/octet-stream")
                .body(("{\"id\":\"coat\",\"title\":\"Coat\",\"lang\":\"en\",\"price\":{\"amount\":\"" + price
                        + "\",\"currency\":\"EUR\"},\"availability\":\"in_stock\"}").getBytes(StandardCharsets.UTF_8))
                .post(app.url() + "/api/v1/shop/imports?format=jsonl").then().statusCode(202).extract().path("importId");
        await().atMost(LONG).until(() -> "done".equals(given().header("Authorization", "Bearer " + shopKey)
                .get(app.url() + "/api/v1/shop/imports/" + run).path("state")));
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + key);
    }
}
