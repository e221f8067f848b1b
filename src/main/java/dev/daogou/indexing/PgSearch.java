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

import dev.daogou.indexing.WordScores.Sum;

/** One query against one build: candidates by words, candidates by vectors, and for all of them both evidences. */
final class PgSearch {

    /** A writer commits a few times a second at most, and a search takes some milliseconds. */
    private static final int LOOKS = 3;
    private static final String EVIDENCE = """
            select e.no, e.passage, e.words, case when e.%2$s then 1 - (e.vector <=> ?::real[]::halfvec) end,
                (select mark from knowledge_index where build = ?)
            from %1$s.entry e where e.no = any(?) and %3$s order by e.no
            """;

    private final Connection connection;
    private final PgStore store;
    private final IndexQuery query;
    private final PgFilter filter;
    private long mark;

    /** An entry with both evidences, before it is ranked among the others. */
    private record Row(long no, Passage passage, double bm25, Double cosine) {}

    PgSearch(Connection connection, PgStore store, IndexQuery query) {
        this.connection = connection;
        this.store = store;
        this.query = query;
        this.filter = PgFilter.of(query.shop(), query.filter());
    }

    Candidates run() throws SQLException {
        Candidates candidates = Candidates.NONE;
        for (int look = 0; look < LOOKS; look++) {
            PgWords words = PgWords.of(connection, store, query);
            mark = words.mark();
            candidates = candidates(words);
            // Its questions saw different states when a writer committed between them, and could miss what it replaced.
            if (mark == words.mark()) {
                break;
            }
        }
        return candidates;
    }

    private Candidates candidates(PgWords words) throws SQLException {
        int few = PgScope.few(words.all());
        PgScope scope = filter.wholeShop() && words.entries() > few
                ? null
                : PgScope.of(connection, store, query, filter, few);
        List<Sum> lexical = new PgLexical(connection, store.schema(), words, filter, scope == null ? null : scope.entries())
                .best(query.k(), PgLexical.AT_ONCE);
        List<Long> semantic = semantic(scope, words);
        TreeSet<Long> union = new TreeSet<>(semantic);
        lexical.forEach(sum -> union.add(sum.entry()));
        List<Row> rows = union.isEmpty() ? List.of() : rows(words, union.toArray(Long[]::new));
        Map<Long, Integer> byWords = ranks(lexical.stream().map(Sum::entry));
        Map<Long, Integer> byVector = ranks(rows.stream().filter(row -> row.cosine() != null)
                .sorted(Comparator.comparing(Row::cosine).reversed()).limit(query.k()).map(Row::no));
        return new Candidates(rows.stream()
                .map(row -> new Candidate(row.passage(), row.bm25(), byWords.get(row.no()), row.cosine(),
                        byVector.get(row.no())))
                .toList(), words.most(), !semantic.isEmpty());
    }

    private List<Long> semantic(PgScope scope, PgWords words) throws SQLException {
        if (query.vector() == null) {
            return List.of();
        }
        return scope == null
                ? PgVectors.nearest(connection, store, query, filter, words.all())
                : scope.nearest(query.k());
    }

    private List<Row> rows(PgWords words, Long[] entries) throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(query.vector());
        values.add(store.number());
        values.add(entries);
        values.addAll(filter.values());
        String sql = EVIDENCE.formatted(store.schema(), PgStore.ofModel(query.model()), filter.condition());
        List<Row> rows = new ArrayList<>();
        try (var statement = new PgQuery(sql, values.toArray()).on(connection); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(row.getLong(1), PassageBytes.passage(new BytesRef(row.getBytes(2))),
                        words.score(row.getBytes(3)), row.getObject(4, Double.class)));
                mark = row.getLong(5);
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
