package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * The builds of the index in a database, as the table {@code knowledge_index} lists them. Made here and not by a migration:
 * the embedded database has no {@code vector}, and a merchant's may get it at any time after the migrations have run.
 */
final class PgBuilds {

    /** Raised by a change to how passages lie in the tables, to their terms or graphs: an index of another layout is built anew. */
    private static final String LAYOUT = "4";
    /** One process at a time makes tables and builds; the number is "daogou" in ASCII, plus one. */
    private static final String LOCK = "select pg_try_advisory_lock(110386773849974)";
    private static final String UNLOCK = "select pg_advisory_unlock(110386773849974)";
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final String TABLE = """
            create table if not exists knowledge_index (
                build       bigint      generated always as identity primary key,
                layout      text        not null,
                models      text        not null,
                mark        bigint      not null default 0,     -- the last version taken over
                whole       boolean     not null default false, -- it once held everything up to its mark
                followed_at timestamptz not null default now()
            )
            """;
    private static final String EXISTS = "select 0, '', '' where to_regclass('knowledge_index') is not null";
    /** Those of our own making first, then those whose terms we would cut alike, then the latest. */
    private static final String BEST = """
            select build, layout, models from knowledge_index where whole
            order by layout = ? and models = ? desc, layout = ? desc, build desc limit 1
            """;
    /**
     * Another replica, of an older or newer release, may still follow what we would not have made: it keeps it while it does.
     */
    private static final String OTHERS = """
            select build, layout, models from knowledge_index where build <> ?
                and (not whole or layout = ? and models = ? or followed_at < now() - interval '10 minutes')
            """;

    private final Models wanted;

    PgBuilds(Models wanted) {
        this.wanted = wanted;
    }

    /** Does what one process may do at a time, with the connection that holds the lock. */
    void alone(PgSession session, PgSession.Work<Void> work) {
        session.run(connection -> {
            // Asked again and again, since a thread that waits inside the database cannot be stopped.
            while (!locked(connection)) {
                pause();
            }
            try {
                execute(connection, TABLE);
                return work.on(connection);
            } finally {
                execute(connection, UNLOCK);
            }
        });
    }

    /** The same, unless another process does something alone: then nothing. */
    void ifAlone(PgSession session, PgSession.Work<Void> work) {
        session.run(connection -> {
            if (locked(connection)) {
                try {
                    return work.on(connection);
                } finally {
                    execute(connection, UNLOCK);
                }
            }
            return null;
        });
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(LOCK)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopping");
        }
    }

    /** Whether we may write to a build: its terms are cut as ours are. Of every vector it knows the model. */
    boolean alike(PgStore store) {
        return store.layout().equals(LAYOUT);
    }

    /** The whole build that answers best, or {@code null}. */
    PgStore best(Connection connection) throws SQLException {
        if (read(connection, new PgQuery(EXISTS)).isEmpty()) {
            return null;
        }
        List<PgStore> found = read(connection, new PgQuery(BEST, LAYOUT, wanted.toString(), LAYOUT));
        return found.isEmpty() ? null : found.get(0);
    }

    /** An empty build beside the others. */
    PgStore begin(Connection connection, Models models) throws SQLException {
        PgStore store = read(connection, new PgQuery("""
                insert into knowledge_index (layout, models) values (?, ?) returning build, layout, models
                """, LAYOUT, models.toString())).get(0);
        store.create(connection);
        return store;
    }

    /** From now on this build answers, in every process that makes them alike. */
    void finish(Connection connection, PgStore store) throws SQLException {
        new PgQuery("update knowledge_index set whole = true where build = ?", store.number()).execute(connection);
    }

    /** Only under the lock. Who still reads one that goes looks again. */
    void dropOthers(Connection connection, PgStore store) throws SQLException {
        for (PgStore other : read(connection, new PgQuery(OTHERS, store.number(), LAYOUT, wanted.toString()))) {
            other.drop(connection);
            new PgQuery("delete from knowledge_index where build = ?", other.number()).execute(connection);
        }
    }

    private static List<PgStore> read(Connection connection, PgQuery query) throws SQLException {
        List<PgStore> found = new ArrayList<>();
        try (var statement = query.on(connection); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new PgStore(row.getLong(1), row.getString(2), Models.parse(row.getString(3))));
            }
        }
        return found;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
