package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jboss.logging.Logger;

import dev.daogou.indexing.PassageSource.Change;

/**
 * One build of the index, in a schema of its own. An entry's number is the version of its passage.
 *
 * @param layout of what made it
 * @param models whose vectors it was made with
 */
record PgStore(long number, String layout, Models models) {

    private static final Logger LOG = Logger.getLogger(PgStore.class);
    private static final String PREFIX = "knowledge_index_";
    /** More dimensions than pgvector can put in a graph: such vectors are compared one by one. */
    private static final int MOST_DIMENSIONS = 4_000;
    /**
     * A graph is built fast while it fits into this memory: 150,000 vectors of 512 numbers. Who has given the server more has
     * sized it, and its workers too: both stay.
     */
    private static final String MEMORY = """
            select set_config('maintenance_work_mem', '256MB', true), set_config('max_parallel_maintenance_workers', '0', true)
                where pg_size_bytes(current_setting('maintenance_work_mem')) < pg_size_bytes('256MB');
            """;
    /**
     * With pgvector's own 64 instead of 128, and its walk by 100 instead of {@link PgVectors}' 200, a tenth of the nearest ten
     * was missed among 100,000; a fiftieth is now, for a third more time in building and 0.7 ms in a search.
     */
    private static final String GRAPH = "create index %s on %s.entry using hnsw ((%s) halfvec_l2_ops) "
            + "with (ef_construction = 128) where %s and not waits";
    /**
     * A place in a graph of 100,000 takes 4 ms to find, all else of an entry half a millisecond: what comes in by the thousand is
     * found first and gets its place afterwards. Whoever gives places skips what another replica holds, and waits for nobody.
     */
    private static final String SETTLE = """
            update %1$s.entry set waits = false
            where no in (select no from %1$s.entry where waits limit %2$d for update skip locked)
            """;
    /** Half a second of work. */
    private static final int SETTLED_AT_A_TIME = 100;
    private static final String BY_ONE_PROCESS = "select set_config('max_parallel_maintenance_workers', '0', true);";
    /** Of the codes of SQL: too little memory, shared memory or disk. */
    private static final String RESOURCES = "53";

    /**
     * What is here is derived: no foreign keys, no unique indexes but those that find something. Postings lie many in a row
     * ({@link PgPostings}): as rows of their own they took 7 KB a passage of 58 terms, so they take 0.3 KB and the passage's own
     * list 0.5 KB, and 100,000 of them are scored in a millisecond. PostgreSQL's own full text, an index of {@code tsvector},
     * takes as little, but knows no frequencies: its matches, 7,000 for a question among 100,000 passages, would all have to be
     * fetched to be scored. Vectors are halves: the rounding moves a cosine by less than 0.001. They stay in their row, where an
     * exact comparison finds them.
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
                words      bytea    not null, -- each term and its frequency
                model      text,
                vector     halfvec,
                waits      boolean  not null, -- for its place in the graph
                passage    bytea    not null,
                unique (shop, id)
            );
            alter table %1$s.entry alter vector set storage main, alter words set storage main;
            create index on %1$s.entry (shop, product) where product is not null;
            create index on %1$s.entry (shop, kind);
            create index on %1$s.entry using gin (categories);
            create index on %1$s.entry (shop) where waits;
            create table %1$s.posting (
                key    bigint not null, -- a term of a shop
                last   bigint not null, -- no entry after this one
                body   bytea  not null,
                primary key (key, last)
            );
            create table %1$s.term (
                key     bigint primary key,
                entries bigint not null,
                least   double precision not null, -- see PgWords
                tail    bytea  not null            -- the last postings
            ) with (fillfactor = 70);
            alter table %1$s.posting alter body set storage plain;
            alter table %1$s.term alter tail set storage plain;
            create table %1$s.shop (
                shop    text   primary key,
                entries bigint not null, -- with terms
                terms   bigint not null,
                bounded bigint not null  -- entries that are valid for a time only
            );
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

    /**
     * Takes over changes in the connection's transaction.
     *
     * @param waiting whether {@link #settle} is to put their vectors into the graph
     */
    void apply(Connection connection, List<Change> changes, boolean waiting) throws SQLException {
        new PgWriter(connection, schema()).apply(changes, waiting);
    }

    /** Puts some of the vectors that wait into the graph. @return whether more may wait */
    boolean settle(Connection connection) throws SQLException {
        return new PgQuery(SETTLE.formatted(schema(), SETTLED_AT_A_TIME)).execute(connection) == SETTLED_AT_A_TIME;
    }

    /** A graph for the vectors of each of these models, where there is none yet. */
    void graphs(Connection connection, Map<String, Integer> dimensions) throws SQLException {
        graphs(connection, dimensions, MEMORY + BY_ONE_PROCESS);
    }

    private void graphs(Connection connection, Map<String, Integer> dimensions, String by) throws SQLException {
        for (var model : dimensions.entrySet()) {
            String name = "graph_" + Long.toHexString(TermCounts.key("", model.getKey()));
            if (model.getValue() <= MOST_DIMENSIONS && !exists(connection, name)) {
                run(connection, (by + GRAPH).formatted(name, schema(), vector(model.getValue()), ofModel(model.getKey())));
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
        try {
            graphs(connection, dimensions, MEMORY);
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(RESOURCES)) {
                throw e;
            }
            // Workers share memory that a container seldom has.
            LOG.warnf("The graph of vectors is built by one process, not by several: %s", e.getMessage());
            graphs(connection, dimensions);
        }
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
