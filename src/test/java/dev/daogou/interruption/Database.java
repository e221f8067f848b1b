package dev.daogou.interruption;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The service's embedded database, written past the service: there is no other way to be a day older. */
final class Database {

    private static final int PORT_LINE = 3;

    private Database() {}

    /** @return how many rows it changed */
    static int changes(Stage stage, String sql, String cid) throws IOException, SQLException {
        String port = Files.readAllLines(stage.dataDir().resolve("postgres/postmaster.pid")).get(PORT_LINE).strip();
        try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, cid);
            return statement.executeUpdate();
        }
    }
}
