package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The entries nearest to a question by the vectors of one model, by the graph and beside it. */
final class PgVectors {

    /**
     * A walk that does not end before it has found enough, and beside it those that wait for their place in the graph, all of
     * them compared: in one statement, so that none is missed on its way. The settings end with the round trip, of which the
     * two statements are one transaction.
     */
    private static final String WALK = """
            select set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', '%7$d', true),
                set_config('hnsw.max_scan_tuples', '2147483647', true), set_config('hnsw.scan_mem_multiplier', '100', true);
            select no from (
                (select e.no, e.%4$s <-> ?::real[]::halfvec(%5$d) as distance from %1$s.entry e
                    where %2$s and e.%3$s and not e.waits order by distance limit %6$d)
                union all
                (select e.no, e.%4$s <-> ?::real[]::halfvec(%5$d) as distance from %1$s.entry e
                    where %2$s and e.%3$s and e.waits order by distance limit %6$d)
            ) nearest order by distance limit %6$d
            """;

    /** How many a walk keeps in mind; the most is pgvector's own. */
    private static final int LEAST_BREADTH = 200;
    private static final int MOST_BREADTH = 1_000;
    private static final int ENTRIES_A_STEP = 500;

    private PgVectors() {}

    /**
     * The more entries, the more are about as near as the nearest: by 200, a walk found 0.98 of the nearest ten among 100,000,
     * but 0.89 among 300,000 and 0.71 among a million; by 400 and 700, 0.98 and all among 300,000.
     *
     * @param all entries of the index
     */
    static int breadth(long all) {
        return (int) Math.max(LEAST_BREADTH, Math.min(MOST_BREADTH, all / ENTRIES_A_STEP));
    }

    /** The k nearest that pass the filter, nearly: see the report of the bench for how nearly. */
    static List<Long> nearest(Connection connection, PgStore store, IndexQuery query, PgFilter filter, long all)
            throws SQLException {
        int dimension = query.vector().length;
        // Only this expression is the graph's.
        String sql = WALK.formatted(store.schema(), filter.condition(), PgStore.ofModel(query.model()),
                PgStore.vector(dimension), dimension, query.k(),
                breadth(all));
        List<Object> values = new ArrayList<>();
        for (int part = 0; part < 2; part++) {
            values.add(query.vector());
            values.addAll(filter.values());
        }
        List<Long> found = new ArrayList<>();
        try (PreparedStatement statement = new PgQuery(sql, values.toArray()).on(connection);
                ResultSet row = PgQuery.second(statement)) {
            while (row.next()) {
                found.add(row.getLong(1));
            }
        }
        return found;
    }
}
