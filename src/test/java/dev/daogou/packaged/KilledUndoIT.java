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

/** An undo that dies at any moment has happened as a whole or not at all, and then it can be asked for again. */
class KilledUndoIT {

    private static final Map<String, String> BARE = Map.of("daogou.demo", "false");
    private static final int ROWS = 3_000;
    /** Milliseconds from the order to the kill: before, in and after the commit, on a machine that is neither fast nor slow. */
    private static final int[] MOMENTS = { 0, 200, 600 };

    @TempDir
    Path dataDir;

    @Test
    void afterKillMinusNineTheShopIsWhollyBeforeOrWhollyAfter() throws Exception {
        PackagedApp app = PackagedApp.start(dataDir, BARE).listening();
        imports(app, feed("kettle"));
        String before = export(app);
        String run = imports(app, feed("lantern"));
        String after = export(app);
        for (int moment : MOMENTS) {
            String undo = undo(app, run);
            Thread.sleep(moment);
            app.kill();
            app = PackagedApp.start(dataDir, BARE).listening();
            boolean undone = ended(app, undo).getString("state").equals("done");
            assertThat(export(app)).as("killed after %d ms", moment).isEqualTo(undone ? before : after);
            run = undone ? undo : run;
            String swapped = before;
            before = undone ? after : before;
            after = undone ? swapped : after;
        }
        try (PackagedApp last = app) {
            assertThat(ended(last, undo(last, run)).getInt("changed")).isEqualTo(ROWS);
            assertThat(export(last)).isEqualTo(before);
        }
    }

    private static String feed(String word) {
        return IntStream.rangeClosed(1, ROWS).mapToObj(i -> """
                {"id":"p%d","title":"%s","description":"One text.","price":{"amount":"%d.00","currency":"CNY"},\
                "availability":"in_stock"}""".formatted(i, word, i + word.length())).collect(Collectors.joining("\n"));
    }

    private String imports(PackagedApp app, String feed) throws IOException {
        String run = operator().contentType("application/octet-stream").body(feed.getBytes(StandardCharsets.UTF_8))
                .post(app.url() + "/api/v1/shop/imports").then().statusCode(202).extract().path("importId");
        assertThat(ended(app, run).getString("state")).isEqualTo("done");
        return run;
    }

    private String undo(PackagedApp app, String run) throws IOException {
        return operator().post(app.url() + "/api/v1/shop/imports/" + run + "/undo").then().statusCode(202).extract()
                .path("importId");
    }

    private String export(PackagedApp app) throws IOException {
        return operator().get(app.url() + "/api/v1/shop/export").then().statusCode(200).extract().asString();
    }

    private JsonPath ended(PackagedApp app, String run) throws IOException {
        RequestSpecification call = operator();
        return await().atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(200)).until(
                () -> given().spec(call).get(app.url() + "/api/v1/shop/imports/" + run).then().statusCode(200).extract()
                        .jsonPath(),
                view -> !view.getString("state").equals("running"));
    }

    private RequestSpecification operator() throws IOException {
        return given().header("Authorization", "Bearer " + Files.readString(dataDir.resolve("admin-key")).strip());
    }
}
