package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a question, weighed over the passages of its shop.
 *
 * @param mark of the build at that moment
 * @param entries of the shop
 * @param all entries of all shops, as last counted by the database; -1 when it has not counted yet
 * @param bounded those of the shop that are valid for a time only
 * @param terms that are looked for and that the shop has, the rarest first
 * @param most the sum of the inverse document frequencies of all terms asked for
 * @param norms by length, see {@link Bm25#norms}
 */
record PgWords(long mark, long entries, long all, long bounded, List<Asked> terms, double most, double[] norms) {

    /** For this average length a term's bound is kept; near what shops have, so that it holds with little slack. */
    static final double REFERENCE_LENGTH = 50;
    static final double[] REFERENCE_NORMS = Bm25.norms(REFERENCE_LENGTH);

    private static final String FREQUENCIES = """
            select b.mark, s.entries, s.bounded, s.terms, t.key, t.entries, t.least, t.tail,
                (select reltuples::bigint from pg_class where oid = '%1$s.entry'::regclass) as total
            from knowledge_index b
            left join %1$s.shop s on s.shop = ? left join %1$s.term t on t.key = any(?) where b.build = ?
            """;

    /**
     * @param having how many entries say it
     * @param most that it adds to any entry's score
     * @param tail the last of its postings; earlier ones lie in rows of their own
     */
    record Asked(long key, long having, double idf, double most, byte[] tail) {}

    /** A term's row, before the shop's size is known. */
    private record Row(long having, double least, byte[] tail) {}

    static PgWords of(Connection connection, PgStore store, IndexQuery query) throws SQLException {
        Long[] keys = Terms.ofQuestion(query.text()).stream().map(term -> TermCounts.key(query.shop(), term))
                .toArray(Long[]::new);
        Map<Long, Row> rows = new HashMap<>();
        long mark = 0;
        long[] shop = new long[4];
        String sql = FREQUENCIES.formatted(store.schema());
        try (var statement = new PgQuery(sql, query.shop(), keys, store.number()).on(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                mark = row.getLong(1);
                shop = new long[]{ row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(9) };
                rows.put(row.getLong(5), new Row(row.getLong(6), row.getDouble(7), row.getBytes(8)));
            }
        }
        return weighed(mark, shop, keys, rows);
    }

    private static PgWords weighed(long mark, long[] shop, Long[] keys, Map<Long, Row> rows) {
        long entries = shop[0];
        double average = entries == 0 || shop[2] == 0 ? 1 : (double) shop[2] / entries;
        double drift = Math.min(1, REFERENCE_LENGTH / average);
        double most = 0;
        List<Asked> terms = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            Row row = rows.get(keys[i]);
            double idf = Bm25.idf(row == null ? 0 : row.having(), entries);
            most += idf;
            if (row != null && i < Bm25.MOST_TERMS) {
                terms.add(new Asked(keys[i], row.having(), idf, Bm25.score(idf, 1, row.least() * drift), row.tail()));
            }
        }
        terms.sort(Comparator.comparingLong(Asked::having).thenComparing(Asked::key));
        return new PgWords(mark, entries, shop[3], shop[1], terms, most, Bm25.norms(average));
    }

    /** BM25 of an entry by its own terms, as Lucene has it. */
    double score(byte[] entry) {
        double[] score = new double[1];
        EntryTerms.each(entry, (key, frequency, length) -> {
            for (Asked term : terms) {
                if (term.key() == key) {
                    score[0] += Bm25.score(term.idf(), frequency, norms[length & 0xff]);
                }
            }
        });
        return score[0];
    }
}
