package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a query, weighed over the passages of its shop.
 *
 * @param keys of the terms that are looked for
 * @param idfs theirs, in the same order
 * @param most the sum over all terms asked for
 * @param score SQL of an entry's BM25, as Lucene has it: without the constant factor, which changes no order
 */
record PgWords(String schema, Long[] keys, Double[] idfs, double most, String score) {

    private static final String FREQUENCIES = """
            select s.entries, s.terms, t.key, t.entries from %1$s.shop s left join %1$s.term t on t.key = any(?)
            where s.shop = ?
            """;
    private static final String BEST = """
            select p.entry from unnest(?::bigint[], ?::float8[]) as a(key, idf) join %1$s.posting p on p.key = a.key
            where %2$s group by p.entry order by %3$s desc, p.entry limit ?
            """;

    static PgWords of(Connection connection, String schema, IndexQuery query) throws SQLException {
        Long[] keys = Terms.ofQuestion(query.text()).stream().map(term -> TermCounts.key(query.shop(), term))
                .toArray(Long[]::new);
        Map<Long, Long> having = new HashMap<>();
        long entries = 0;
        long terms = 0;
        try (var statement = new PgQuery(FREQUENCIES.formatted(schema), keys, query.shop()).on(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                entries = row.getLong(1);
                terms = row.getLong(2);
                having.put(row.getLong(3), row.getLong(4));
            }
        }
        double most = 0;
        List<Long> searched = new ArrayList<>();
        List<Double> idfs = new ArrayList<>();
        for (Long key : keys) {
            double idf = Bm25.idf(having.getOrDefault(key, 0L), entries);
            most += idf;
            if (searched.size() < Bm25.MOST_TERMS) {
                searched.add(key);
                idfs.add(idf);
            }
        }
        return new PgWords(schema, searched.toArray(Long[]::new), idfs.toArray(Double[]::new), most,
                score(entries == 0 ? 1 : (double) terms / entries));
    }

    private static String score(double averageLength) {
        return String.format(Locale.ROOT, "sum(a.idf * p.frequency / (p.frequency + %.17g::float8 + %.17g::float8 * p.length))",
                Bm25.K1 * (1 - Bm25.B), Bm25.K1 * Bm25.B / averageLength);
    }

    /** The entries that score best, the best first. */
    List<Long> best(Connection connection, IndexQuery query) throws SQLException {
        PgFilter filter = PgFilter.ofPostings(schema, query.shop(), query.filter());
        List<Object> values = new ArrayList<>(List.of(keys, idfs));
        values.addAll(filter.values());
        values.add(query.k());
        List<Long> found = new ArrayList<>();
        try (var statement = new PgQuery(BEST.formatted(schema, filter.condition(), score), values.toArray()).on(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(row.getLong(1));
            }
        }
        return found;
    }
}
