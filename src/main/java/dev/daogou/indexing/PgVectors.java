package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The entries nearest to a query by the vectors of one model: all compared where they are few, by the graph else. */
final class PgVectors {

    /** Comparing so many takes some milliseconds, about what a filtered walk through the graph takes, and misses none. */
    private static final int FEW = 4_000;
    /** A walk that does not end before it has found enough: a shop of one passage in a hundred loses nothing. */
    private static final String WALK = """
            select set_config('hnsw.iterative_scan', 'relaxed_order', false), set_config('hnsw.ef_search', '100', false),
                set_config('hnsw.max_scan_tuples', '2147483647', false), set_config('hnsw.scan_mem_multiplier', '100', false)
            """;
    private static final String NEAREST = "select e.no from %s.entry e where %s and e.%s order by %s <-> ?::real[]::%s limit ?";

    private final Connection connection;
    private final PgStore store;
    private final IndexQuery query;
    private final PgFilter filter;
    private final String ofModel;

    PgVectors(Connection connection, PgStore store, IndexQuery query) {
        this.connection = connection;
        this.store = store;
        this.query = query;
        this.filter = PgFilter.of(query.shop(), query.filter());
        this.ofModel = PgStore.ofModel(query.model());
    }

    List<Long> nearest() throws SQLException {
        if (query.filter().productId() != null || few()) {
            return nearest("e.vector", "halfvec");
        }
        new PgQuery(WALK).execute(connection);
        int dimension = query.vector().length;
        // Only this expression is the graph's; the other one keeps the planner from it.
        return nearest("e." + PgStore.vector(dimension), "halfvec(" + dimension + ")");
    }

    private boolean few() throws SQLException {
        String sql = "select count(*) from (select from %s.entry e where %s and e.%s limit %d) as found"
                .formatted(store.schema(), filter.condition(), ofModel, FEW + 1);
        try (var statement = new PgQuery(sql, filter.values().toArray()).on(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1) <= FEW;
        }
    }

    private List<Long> nearest(String vector, String type) throws SQLException {
        List<Object> values = new ArrayList<>(filter.values());
        values.add(PgQuery.boxed(query.vector()));
        values.add(query.k());
        List<Long> found = new ArrayList<>();
        String sql = NEAREST.formatted(store.schema(), filter.condition(), ofModel, vector, type);
        try (var statement = new PgQuery(sql, values.toArray()).on(connection); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(row.getLong(1));
            }
        }
        return found;
    }
}
