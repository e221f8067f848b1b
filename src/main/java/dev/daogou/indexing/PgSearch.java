package dev.daogou.indexing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.lucene.util.BytesRef;

/** One query against one build: candidates by words, candidates by vectors, and for all of them both evidences. */
final class PgSearch {

    private static final String EVIDENCE = """
            select e.no, e.passage, coalesce(w.bm25, 0), case when e.%2$s then 1 - (e.vector <=> ?::real[]::halfvec) end
            from %1$s.entry e left join (
                select p.entry, %3$s as bm25
                from unnest(?::bigint[], ?::float8[]) as a(key, idf) join %1$s.posting p on p.key = a.key
                where p.entry = any(?) group by p.entry) w on w.entry = e.no
            where e.no = any(?) order by e.no
            """;

    private final Connection connection;
    private final PgStore store;
    private final IndexQuery query;

    /** An entry with both evidences, before it is ranked among the others. */
    private record Row(long no, Passage passage, double bm25, Double cosine) {}

    PgSearch(Connection connection, PgStore store, IndexQuery query) {
        this.connection = connection;
        this.store = store;
        this.query = query;
    }

    Candidates run() throws SQLException {
        PgWords words = PgWords.of(connection, store.schema(), query);
        List<Long> lexical = words.best(connection, query);
        List<Long> semantic = query.vector() == null ? List.of() : new PgVectors(connection, store, query).nearest();
        TreeSet<Long> union = new TreeSet<>(lexical);
        union.addAll(semantic);
        List<Row> rows = union.isEmpty() ? List.of() : rows(words, union.toArray(Long[]::new));
        Map<Long, Integer> byWords = ranks(lexical.stream());
        Map<Long, Integer> byVector = ranks(rows.stream().filter(row -> row.cosine() != null)
                .sorted(Comparator.comparing(Row::cosine).reversed()).limit(query.k()).map(Row::no));
        return new Candidates(rows.stream()
                .map(row -> new Candidate(row.passage(), row.bm25(), byWords.get(row.no()), row.cosine(),
                        byVector.get(row.no())))
                .toList(), words.most(), !semantic.isEmpty());
    }

    private List<Row> rows(PgWords words, Long[] entries) throws SQLException {
        Float[] vector = query.vector() == null ? null : PgQuery.boxed(query.vector());
        String sql = EVIDENCE.formatted(store.schema(), PgStore.ofModel(query.model()), words.score());
        List<Row> rows = new ArrayList<>();
        try (var statement = new PgQuery(sql, vector, words.keys(), words.idfs(), entries, entries).on(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(row.getLong(1), PassageBytes.passage(new BytesRef(row.getBytes(2))), row.getDouble(3),
                        row.getObject(4, Double.class)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("an entry of the index is no passage", e);
        }
        return rows;
    }

    private static Map<Long, Integer> ranks(Stream<Long> entries) {
        Map<Long, Integer> ranks = new HashMap<>();
        entries.forEach(entry -> ranks.put(entry, ranks.size() + 1));
        return ranks;
    }
}
