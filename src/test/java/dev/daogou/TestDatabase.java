package dev.daogou;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

import dev.daogou.shared.Ids;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A fresh database and an empty data directory for each application that the tests start. The server is one for all of them, and
 * ends with the process.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** A property of the process: each application loads this class anew. */
    private static final String SERVER = "tests.database-server";

    @Override
    public Map<String, String> start() {
        try {
            wipe(Path.of("target/test-data"));
            String server = server();
            String name = Ids.fresh("test_");
            try (Connection connection = DriverManager.getConnection(server, "postgres", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database \"" + name + "\"");
            }
            return Map.of("quarkus.datasource.jdbc.url", server.replaceFirst("/postgres(?=\\?|$)", "/" + name),
                    "quarkus.datasource.username", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String server() throws IOException {
        if (System.getProperty(SERVER) == null) {
            System.setProperty(SERVER, EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start()
                    .getJdbcUrl("postgres", "postgres"));
        }
        return System.getProperty(SERVER);
    }

    @Override
    public void stop() {}

    private static void wipe(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
