package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The entries that pass a filter, where they are so few that all of them are compared: a product, a kind, a small shop. Nothing
 * is then lost to a walk that meets others first.
 *
 * @param entries ascending
 * @param cosines theirs, {@code null} without a vector of the question's model
 */
record PgScope(long[] entries, Double[] cosines) {

    private static final int LEAST = 4_000;
    private static final int WORTH = 400;
    /**
     * Planned for these very values: with any others in mind, a statement prepared for all shops reads the whole table. The
     * settings end with the round trip, of which the two statements are one transaction.
     */
    private static final String ALL = """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true);
            select array_agg(no order by no), array_agg(cosine order by no) from (
                select e.no, case when e.%2$s then 1 - (e.vector <=> ?::real[]::halfvec) end as cosine
                from %1$s.entry e where %3$s limit %4$d) found
            """;

    /**
     * How many are so few. A walk through the graph of all shops meets n / m of them in vain before one that passes, where m of
     * n pass: with the tens that are wanted it takes about as long as comparing some hundreds of n / m. Both then cost the same at
     * the root of so many times n: 6,300 of 100,000, 20,000 of a million. From figures at 100,000; at a million a walk for
     * 50,000 took as long as comparing them would have, and missed a fifth, which comparing never does.
     *
     * @param all entries of the index
     */
    static int few(long all) {
        return (int) Math.max(LEAST, Math.sqrt((double) WORTH * Math.max(0, all)));
    }

    /** {@code null} when there are more than so few. */
    static PgScope of(Connection connection, PgStore store, IndexQuery query, PgFilter filter, int few)
            throws SQLException {
        String sql = ALL.formatted(store.schema(), PgStore.ofModel(query.model()), filter.condition(), few + 1);
        List<Object> values = new ArrayList<>();
        values.add(query.vector());
        values.addAll(filter.values());
        try (var statement = new PgQuery(sql, values.toArray()).on(connection);
                ResultSet row = PgQuery.second(statement)) {
            row.next();
            if (row.getArray(1) == null) {
                return new PgScope(new long[0], new Double[0]);
            }
            Long[] entries = (Long[]) row.getArray(1).getArray();
            return entries.length > few
                    ? null
                    : new PgScope(Arrays.stream(entries).mapToLong(Long::longValue).toArray(),
                            (Double[]) row.getArray(2).getArray());
        }
    }

    /** The k nearest, in no order. */
    List<Long> nearest(int k) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < entries.length; i++) {
            if (cosines[i] != null) {
                places.add(i);
            }
        }
        places.sort((a, b) -> Double.compare(cosines[b], cosines[a]));
        return places.stream().limit(k).map(place -> entries[place]).toList();
    }
}
