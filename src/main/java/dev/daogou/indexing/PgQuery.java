package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import javax.sql.DataSource;

/** SQL with its values in their order; an array of Java's becomes one of PostgreSQL's. */
record PgQuery(String sql, Object... values) {

    private static final Map<Class<?>, String> ARRAYS = Map.of(Long[].class, "int8", Integer[].class, "int4", Double[].class,
            "float8", String[].class, "text", byte[][].class, "bytea");

    PreparedStatement on(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(connection, statement, values);
        return statement;
    }

    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Gives each row of what is found.
     *
     * @param failure what could not be done
     * @throws IllegalStateException with these words, when the database refuses
     */
    void each(DataSource database, String failure, Row reader) {
        try (Connection connection = database.getConnection();
                var statement = on(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }

    int execute(Connection connection) throws SQLException {
        try (PreparedStatement statement = on(connection)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    /** What the second of two statements finds; the first makes settings for it. */
    static ResultSet second(PreparedStatement both) throws SQLException {
        both.execute();
        both.getMoreResults();
        return both.getResultSet();
    }

    static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Object[] array) {
                statement.setArray(i + 1, connection.createArrayOf(ARRAYS.get(array.getClass()), array));
            } else if (value instanceof Instant moment) {
                statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
