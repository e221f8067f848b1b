package dev.daogou.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** An import that dies in the middle changes nothing; posted again it lands whole. */
class KilledImportIT {

    private static final Map<String, String> BARE = Map.of("daogou.demo", "false");
    private static final int ROWS = 1500;

    @TempDir
    Path dataDir;

    @Test
    void afterKillMinusNineTheOldCatalogueAnswersAndTheSameFeedLands() throws Exception {
        PackagedApp app = PackagedApp.start(dataDir, BARE).listening();
        assertThat(finished(app, begin(app, feed(20, "kettle"))).getString("state")).isEqualTo("done");

        String half = begin(app, feed(ROWS, "lantern"));
        await().atMost(Duration.ofSeconds(60)).until(() -> status(app, half).getInt("seen") > 100);
        assertThat(status(app, half).getString("state")).isEqualTo("running");
        app.kill();

        try (PackagedApp next = PackagedApp.start(dataDir, BARE).listening()) {
            assertThat(status(next, half).getString("state")).isEqualTo("failed");
            // It listens before its index is open, and says so.
            await().atMost(Duration.ofSeconds(60)).until(() -> given().get(next.url() + "/q/health/ready").statusCode() == 200);
            assertThat(title(next, "p1")).isEqualTo("kettle number 1");
            JsonPath again = finished(next, begin(next, feed(ROWS, "lantern")));
            assertThat(again.getString("state")).isEqualTo("done");
            assertThat(again.getInt("seen")).isEqualTo(ROWS);
            assertThat(again.getInt("changed")).isEqualTo(20);
            await().atMost(Duration.ofSeconds(5)).until(() -> title(next, "p1").equals("lantern number 1"));
        }
    }

    private static String feed(int rows, String word) {
        return IntStream.rangeClosed(1, rows).mapToObj(i -> """
                {"id":"p%1$d","title":"%2$s number %1$d","description":"A %2$s of model %1$d, built for rooms of %1$d square \
                metres and evenings of the %1$d kind.","lang":"en","price":{"amount":"%1$d.00","currency":"CNY"},\
                "availability":"in_stock"}""".formatted(i, word)).collect(Collectors.joining("\n"));
    }

    private String begin(PackagedApp app, String feed) throws IOException {
        return operator().contentType("application/octet-stream").body(feed.getBytes(StandardCharsets.UTF_8))
                .post(app.url() + "/api/v1/shop/imports?format=jsonl")
                .then().statusCode(202).extract().path("importId");
    }

    private JsonPath status(PackagedApp app, String run) throws IOException {
        return operator().get(app.url() + "/api/v1/shop/imports/" + run).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath finished(PackagedApp app, String run) throws IOException {
        await().atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(200))
                .until(() -> !status(app, run).getString("state").equals("running"));
        return status(app, run);
    }

    private String title(PackagedApp app, String productId) throws IOException {
        return operator().contentType("application/json").body(Map.of("q", "number 1", "productId", productId))
                .post(app.url() + "/api/v1/search").then().statusCode(200).extract().path("hits[0].title");
    }

    private RequestSpecification operator() throws IOException {
        return given().header("Authorization", "Bearer " + Files.readString(dataDir.resolve("admin-key")).strip());
    }
}
