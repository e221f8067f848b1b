package dev.daogou.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.http.ContentType;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The application as it ships, on the data directory of a fresh machine. */
class StartAndStopIT {

    private static final Map<String, String> BARE = Map.of("daogou.demo", "false");

    @TempDir
    Path dataDir;

    /** Elsewhere the unpacked server of an earlier start hides what is missing to unpack it. */
    @Test
    void theDatabaseIsUnpackedOnAMachineThatNeverHadIt() throws IOException {
        Path temporary = Files.createDirectory(dataDir.resolve("tmp"));
        try (PackagedApp app = PackagedApp.start(dataDir, BARE, List.of("-Djava.io.tmpdir=" + temporary)).listening()) {
            given().get(app.url() + "/q/health/live").then().statusCode(200);
        }
    }

    @Test
    void aSecondProcessOnTheSameDataIsRefusedAndTheFirstAnswersOn() {
        try (PackagedApp first = PackagedApp.start(dataDir, BARE).listening();
                PackagedApp second = PackagedApp.start(dataDir, BARE)) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            await().untilAsserted(() -> assertThat(second.log())
                    .anyMatch(line -> line.contains("in use by another Daogou process")));
            given().get(first.url() + "/q/health/live").then().statusCode(200);
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedAtTheEnd() {
        try (PackagedApp app = PackagedApp.start(dataDir, Map.of("quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:1/shop", "quarkus.datasource.username", "daogou"))) {
            assertThat(app.awaitEnd()).isEqualTo(1);
            await().untilAsserted(() -> assertThat(String.join(" ", app.log()))
                    .containsPattern("Daogou did not start: .*127\\.0\\.0\\.1:1 refused"));
        }
    }

    @Test
    void whatWasAcknowledgedOutlivesKillMinusNine() throws IOException {
        PackagedApp killed = PackagedApp.start(dataDir, BARE);
        makeShop(killed, "kept").statusCode(201);
        killed.kill();

        try (PackagedApp next = PackagedApp.start(dataDir, BARE)) {
            makeShop(next, "kept").statusCode(200);
            assertThat(next.stop()).isIn(0, 143);
            assertThat(next.log()).noneMatch(line -> line.contains("ERROR"));
        }
        assertThat(dataDir.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void theOperatorsKeyIsReadableByItsOwnerAloneAndNeverLogged() throws IOException {
        try (PackagedApp app = PackagedApp.start(dataDir, BARE).listening()) {
            Path file = dataDir.resolve("admin-key");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(String.join("\n", app.log())).contains(file.toString()).doesNotContain(Files.readString(file).strip());
        }
    }

    @Test
    void withAJdbcUrlNothingEmbeddedStarts() throws IOException {
        try (EmbeddedPostgres elsewhere = EmbeddedPostgres.builder().start();
                PackagedApp app = PackagedApp.start(dataDir, Map.of("daogou.demo", "false", "quarkus.datasource.jdbc.url",
                        elsewhere.getJdbcUrl("postgres", "postgres"), "quarkus.datasource.username", "postgres"))) {
            makeShop(app, "elsewhere").statusCode(201);
            assertThat(dataDir.resolve("postgres")).doesNotExist();
        }
    }

    private io.restassured.response.ValidatableResponse makeShop(PackagedApp app, String shop) throws IOException {
        String key = Files.readString(listeningDataDir(app).resolve("admin-key")).strip();
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON).body(Map.of())
                .put(app.url() + "/api/v1/shops/" + shop).then();
    }

    private Path listeningDataDir(PackagedApp app) {
        app.listening();
        return dataDir;
    }
}
