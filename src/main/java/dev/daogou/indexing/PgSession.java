package dev.daogou.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import javax.sql.DataSource;

/** Connections for the index, outside of the application's transactions. */
record PgSession(DataSource database) {

    /** What is done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** What SQL calls it when a table, a schema or a column is not there, and when a page of one is not what was written. */
    private static final Set<String> TORN = Set.of("42P01", "3F000", "42703", "XX001", "XX002");

    /**
     * @throws UncheckedIOException when what the index lies in is gone or torn, and has to be made anew
     * @throws IllegalStateException when the database does not do it otherwise
     */
    <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            if (TORN.contains(e.getSQLState())) {
                throw new UncheckedIOException(new IOException("the index in the database is torn: " + e.getMessage(), e));
            }
            throw new IllegalStateException("the index in the database failed: " + e.getMessage(), e);
        }
    }

    /** All of the work, or nothing. */
    <T> T transaction(Work<T> work) {
        return run(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }
}
