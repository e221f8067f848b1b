package dev.daogou.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Process killed = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), KilledProcess.class.getName(), pgData.toString())
                .redirectErrorStream(true).start();
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
