package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.daogou.indexing.PassageSource.Change;

/**
 * One build of the index, in a schema of its own. An entry's number is the version of its passage.
 *
 * @param layout of what made it
 * @param models whose vectors it was made with
 */
record PgStore(long number, String layout, Models models) {

    private static final String PREFIX = "knowledge_index_";
    /** More dimensions than pgvector can put in a graph: such vectors are compared one by one. */
    private static final int MOST_DIMENSIONS = 4_000;
    /**
     * A graph is built fast while it fits into this memory: 150,000 vectors of 512 numbers. By one process: several share
     * memory that a container often does not have.
     */
    private static final String FOR_GRAPHS = """
            select set_config('maintenance_work_mem', '256MB', true), set_config('max_parallel_maintenance_workers', '0', true);
            """;

    /**
     * No foreign keys and no unique indexes but these: what is here is derived, and every one costs at import. A posting is
     * read from its index alone. Vectors are halves: the rounding moves a cosine by less than 0.001, and a row stays in its
     * page, where an exact comparison finds it.
     */
    private static final String TABLES = """
            drop schema if exists %1$s cascade; -- whose list of builds was lost
            create schema %1$s;
            create table %1$s.entry (
                no         bigint   primary key,
                shop       text     not null,
                id         text     not null,
                kind       text     not null,
                lang       text     not null,
                product    text,
                categories text[]   not null,
                valid_from timestamptz,
                valid_to   timestamptz,
                terms      integer  not null,
                model      text,
                vector     halfvec,
                passage    bytea    not null,
                unique (shop, id)
            );
            create index on %1$s.entry (shop, product) where product is not null;
            create index on %1$s.entry (shop) where valid_from is not null or valid_to is not null;
            create table %1$s.posting (
                key       bigint  not null,
                entry     bigint  not null,
                frequency integer not null,
                length    integer not null,
                primary key (key, entry) include (frequency, length)
            );
            create index on %1$s.posting (entry);
            create table %1$s.term (key bigint primary key, entries bigint not null);
            create table %1$s.shop (shop text primary key, entries bigint not null, terms bigint not null);
            """;

    String schema() {
        return PREFIX + number;
    }

    void create(Connection connection) throws SQLException {
        run(connection, TABLES.formatted(schema()));
    }

    void drop(Connection connection) throws SQLException {
        run(connection, "drop schema if exists " + schema() + " cascade");
    }

    /** Takes over changes in the connection's transaction. */
    void apply(Connection connection, List<Change> changes) throws SQLException {
        new PgWriter(connection, schema()).apply(changes);
    }

    /** A graph for the vectors of each of these models, where there is none yet. */
    void graphs(Connection connection, Map<String, Integer> dimensions) throws SQLException {
        for (var model : dimensions.entrySet()) {
            String name = "graph_" + Long.toHexString(TermCounts.key("", model.getKey()));
            if (model.getValue() <= MOST_DIMENSIONS && !exists(connection, name)) {
                run(connection, (FOR_GRAPHS + "create index %s on %s.entry using hnsw ((%s) halfvec_l2_ops) where %s")
                        .formatted(name, schema(), vector(model.getValue()), ofModel(model.getKey())));
            }
        }
    }

    /** Asked beforehand: even "if not exists" would end the vacuum that runs on the table. */
    private boolean exists(Connection connection, String index) throws SQLException {
        try (var statement = new PgQuery("select to_regclass(?) is not null", schema() + "." + index).on(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Condition on {@code entry}: written out, since a parameter would not match the index's own condition. */
    static String ofModel(String model) {
        return "model = '" + model.replace("'", "''") + "'";
    }

    /**
     * The expression the graph is made of. It is walked by distance: vectors of length 1 have the same order by cosine, but
     * one minus the cosine of close neighbours is lost in rounding, and with it the way to them.
     */
    static String vector(int dimension) {
        return "vector::halfvec(" + dimension + ")";
    }

    /** What a fresh build still owes: the graphs, and to the planner its figures. */
    void finish(Connection connection) throws SQLException {
        Map<String, Integer> dimensions = new TreeMap<>();
        try (var statement = new PgQuery("select distinct model, vector_dims(vector) from %s.entry where vector is not null"
                .formatted(schema())).on(connection); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                dimensions.put(row.getString(1), row.getInt(2));
            }
        }
        graphs(connection, dimensions);
        for (String table : List.of("entry", "posting", "term", "shop")) {
            run(connection, "vacuum analyze " + schema() + "." + table);
        }
    }

    /** How many passages of this shop it holds. */
    long count(Connection connection, String shop) throws SQLException {
        try (var statement = new PgQuery("select count(*) from %s.entry where shop = ?".formatted(schema()), shop)
                .on(connection); ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Passages by shop, and the mark they belong to, in one snapshot. Fails when a table is not there. */
    Coverage coverage(Connection connection, PassageSource.Census stored) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        long mark = 0;
        try (var statement = new PgQuery("""
                select b.mark, e.shop, e.n from knowledge_index b
                left join (select shop, count(*) as n from %1$s.entry group by shop) e on true where b.build = ?
                and not exists (select from %1$s.posting where false) and not exists (select from %1$s.term where false)
                and not exists (select from %1$s.shop where false)
                """.formatted(schema()), number).on(connection); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                mark = row.getLong(1);
                if (row.getString(2) != null) {
                    counts.put(row.getString(2), row.getLong(3));
                }
            }
        }
        return new Coverage(mark, stored.mark(), counts, stored.byShop());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
