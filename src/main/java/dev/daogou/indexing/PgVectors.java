package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The entries nearest to a question by the vectors of one model, by the graph. */
final class PgVectors {

    /**
     * A walk that does not end before it has found enough. The settings end with the round trip, of which the two statements
     * are one transaction.
     */
    private static final String WALK = """
            select set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', '200', true),
                set_config('hnsw.max_scan_tuples', '2147483647', true), set_config('hnsw.scan_mem_multiplier', '100', true);
            select e.no from %1$s.entry e where %2$s and e.%3$s order by e.%4$s <-> ?::real[]::halfvec(%5$d) limit ?
            """;

    private PgVectors() {}

    /** The k nearest that pass the filter, nearly: see the report of the bench for how nearly. */
    static List<Long> nearest(Connection connection, PgStore store, IndexQuery query, PgFilter filter)
            throws SQLException {
        int dimension = query.vector().length;
        // Only this expression is the graph's.
        String sql = WALK.formatted(store.schema(), filter.condition(), PgStore.ofModel(query.model()),
                PgStore.vector(dimension),
                dimension);
        List<Object> values = new ArrayList<>(filter.values());
        values.add(query.vector());
        values.add(query.k());
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
