package dev.daogou.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class EmbeddedDatabaseTest {

    @TempDir
    Path dataDir;

    @Test
    void aSecondProcessOnTheSameDirectoryIsRefusedWithTheRemedy() throws Exception {
        try (var held = DataDirectoryLock.take(dataDir)) {
            assertThatThrownBy(() -> DataDirectoryLock.take(dataDir)).isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(dataDir.toString()).hasMessageContaining("DAOGOU_DATA_DIR");
        }
        DataDirectoryLock.take(dataDir).close();
    }

    @Test
    void aLockFileLeftByAKilledProcessRefusesNobody() throws Exception {
        Files.createFile(dataDir.resolve("lock"));
        DataDirectoryLock.take(dataDir).close();
    }

    @Test
    void aDatabaseLeftRunningAndBusyByAKilledProcessIsTakenOverSoonWithItsData() throws Exception {
        Path pgData = dataDir.resolve("postgres");
        Process killed = KilledProcess.on(pgData);
        long orphan = KilledProcess.postmasterOf(killed);
        killed.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        long began = System.nanoTime();
        try (EmbeddedPostgres next = EmbeddedDatabase.start(pgData)) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            try (var connection = next.getPostgresDatabase().getConnection();
                    var rows = connection.createStatement().executeQuery("select word from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("still here");
            }
        }
    }

    @Test
    void aFirstStartThatIsKilledInTheMidstOfItKeepsNoLaterOneFromStarting() throws Exception {
        Path pgData = dataDir.resolve("postgres");
        Process killed = KilledProcess.on(pgData);
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> !filesNamed("PG_VERSION").isEmpty());
        killed.destroyForcibly().waitFor();
        assertThat(pgData).doesNotExist();

        try (EmbeddedPostgres next = EmbeddedDatabase.start(pgData);
                var connection = next.getPostgresDatabase().getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }
        // The killed one's initdb may go on for a while; each start clears what it left.
        Awaitility.await().untilAsserted(() -> {
            FreshCluster.makeUnlessThere(pgData);
            assertThat(dataDir).isDirectoryNotContaining("glob:**/postgres.new*");
        });
    }

    private List<Path> filesNamed(String name) throws IOException {
        try (Stream<Path> files = Files.find(dataDir, 2, (file, is) -> file.endsWith(name))) {
            return files.toList();
        } catch (UncheckedIOException movedMeanwhile) {
            return List.of();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n", "no number\n" })
    void aProcessIdThatWasNeverWrittenEndsNobody(String content) throws Exception {
        Path pgData = Files.createDirectories(dataDir.resolve("postgres"));
        Files.writeString(pgData.resolve("postmaster.pid"), content);
        OrphanedPostmaster.end(pgData);
        assertThat(pgData).isEmptyDirectory();
    }

    @Test
    void aProcessIdThatNowBelongsToSomethingElseIsLeftAlone() throws Exception {
        Path pgData = Files.createDirectories(dataDir.resolve("postgres"));
        Process bystander = new ProcessBuilder("sleep", "30").start();
        try {
            Files.writeString(pgData.resolve("postmaster.pid"), bystander.pid() + "\n");
            OrphanedPostmaster.end(pgData);
            assertThat(bystander.isAlive()).isTrue();
            assertThat(pgData.resolve("postmaster.pid")).doesNotExist();
        } finally {
            bystander.destroy();
        }
    }
}
