package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Connections for the index, outside of the application's transactions. */
record PgSession(DataSource database) {

    /** What is done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** @throws IllegalStateException when the database does not do it */
    <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
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
