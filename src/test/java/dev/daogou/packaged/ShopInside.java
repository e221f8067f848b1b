package dev.daogou.packaged;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the database knows, read past the service. Closed before a restart: the embedded database stops when all have left. */
final class ShopInside implements AutoCloseable {

    private static final String WHERE = """
            select (select state from import_run where id = ?), (select count(*) from feed_row where run = ?),
                   exists (select 1 from pg_locks where locktype = 'advisory' and granted
                              and database = (select oid from pg_database where datname = current_database())
                              and ((classid::bigint << 32) | objid::bigint) = hashtextextended('catalog:default', 0))
            """;
    private static final String LEFT = """
            select (select count(*) from feed_row) + (select count(*) from feed_offer)
                 + (select count(*) from import_run where state = 'RUNNING')
            """;

    private final Connection connection;

    ShopInside(String url) throws SQLException {
        connection = DriverManager.getConnection(url, "postgres", "");
    }

    /** Where a run that was accepted is now. */
    Moment moment(String run, int rows) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHERE)) {
            select.setString(1, run);
            select.setString(2, run);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (!"RUNNING".equals(row.getString(1))) {
                    return Moment.CATCHING_UP;
                }
                return row.getBoolean(3) ? Moment.COMMITTING : row.getLong(2) < rows ? Moment.STAGING : Moment.EMBEDDING;
            }
        }
    }

    /** Staged rows, and runs that nobody carries. */
    long leftOver() throws SQLException {
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(LEFT)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every passage there is: ref → title and text. */
    Map<String, String> passages() throws SQLException {
        Map<String, String> passages = new HashMap<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select ref, title, text from passage where shop = 'default' and removed_at is null")) {
            while (row.next()) {
                passages.put(row.getString(1), row.getString(2) + "\n" + row.getString(3));
            }
        }
        return passages;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
