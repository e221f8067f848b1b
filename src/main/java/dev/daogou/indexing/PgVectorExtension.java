package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** The extension {@code vector} of a database. */
final class PgVectorExtension {

    /** From 0.8 on a filtered search of the graph goes on until it has found enough. */
    private static final int[] LEAST = { 0, 8 };
    private static final String VERSION = """
            select coalesce(installed_version, default_version) from pg_available_extensions where name = 'vector'
            """;

    private PgVectorExtension() {}

    /**
     * Makes sure of the extension.
     *
     * @return why the index cannot lie in this database, or empty when it can
     * @throws IllegalStateException when the database cannot be asked
     */
    static Optional<String> missing(DataSource database) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            String version = version(statement);
            if (version == null) {
                return Optional.of("its PostgreSQL has no extension vector: install pgvector on the database's server");
            }
            if (!recent(version)) {
                return Optional.of("its pgvector is " + version + " and must be 0.8 or newer (alter extension vector update)");
            }
            if (!mayCreateSchemas(statement)) {
                return Optional.of("our account may not create schemas in its database: grant create on the database to it");
            }
            return create(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be asked for its extensions", e);
        }
    }

    private static Optional<String> create(Statement statement) throws SQLException {
        try {
            statement.execute("create extension if not exists vector");
        } catch (SQLException refused) {
            // Another replica that starts in the same moment may have been first.
            try (ResultSet row = statement.executeQuery("select from pg_extension where extname = 'vector'")) {
                if (!row.next()) {
                    return Optional
                            .of("the extension vector cannot be created (%s): let a superuser run create extension vector"
                                    .formatted(refused.getMessage()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayCreateSchemas(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select has_database_privilege(current_database(), 'create')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(VERSION)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    static boolean recent(String version) {
        int[] parts = Stream.of(version.split("\\D+")).filter(part -> !part.isEmpty()).mapToInt(Integer::parseInt).toArray();
        int major = parts.length > 0 ? parts[0] : 0;
        int minor = parts.length > 1 ? parts[1] : 0;
        return major > LEAST[0] || major == LEAST[0] && minor >= LEAST[1];
    }
}
