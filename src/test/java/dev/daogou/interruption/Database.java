package dev.daogou.interruption;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The service's embedded database, read and written past the service: there is no other way to be a day older. */
final class Database {

    private static final int PORT_LINE = 3;

    private Database() {}

    /** @return how many rows it changed */
    static int changes(Stage stage, String sql, String cid) throws IOException, SQLException {
        try (var connection = connection(stage); var statement = connection.prepareStatement(sql)) {
            statement.setString(1, cid);
            return statement.executeUpdate();
        }
    }

    /** The rows of a query with one column, about a conversation. */
    static List<String> rows(Stage stage, String sql, String cid) throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = connection(stage); var statement = connection.prepareStatement(sql)) {
            statement.setString(1, cid);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
        }
        return rows;
    }

    private static Connection connection(Stage stage) throws IOException, SQLException {
        String port = Files.readAllLines(stage.dataDir().resolve("postgres/postmaster.pid")).get(PORT_LINE).strip();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
    }
}
