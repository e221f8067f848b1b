package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.indexing.WordScores.Sum;
import dev.daogou.shared.Lang;

/** However little of the postings is read at first, the best are those that comparing every passage finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PgLexicalTest {

    private static final int PASSAGES = 4_000;
    private static final int K = 10;

    private final Random random = new Random(11);
    private final ScriptedPassages source = new ScriptedPassages();
    private final Map<String, Passage> stored = new HashMap<>();
    private final Map<String, TermCounts> counts = new HashMap<>();
    private PgVectorServer server;
    private DataSource database;
    private PgStore store;

    @BeforeAll
    void aShopWhosePassagesChanged() throws IOException, InterruptedException, SQLException {
        server = PgVectorServer.start();
        database = server.fresh();
        assertThat(PgVectorExtension.missing(database)).isEmpty();
        try (PgIndex index = new PgIndex(database, source)) {
            for (int i = 0; i < PASSAGES; i++) {
                put(i);
            }
            index.open();
            for (int i = 0; i < 1_500; i++) {
                if (i % 3 == 0) {
                    stored.remove("x" + i);
                    source.remove("s", "x" + i);
                } else {
                    put(random.nextInt(500, PASSAGES));
                }
            }
            index.catchUp();
        }
        try (Connection connection = database.getConnection()) {
            store = new PgBuilds(source.wanted()).best(connection);
        }
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 200, 3_000, 1_000_000 })
    void theBestAreThoseOfAll(long atOnce) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < 80; i++) {
                IndexQuery query = new IndexQuery("s", words(2 + random.nextInt(8)), null, "none", filter(i), K);
                PgFilter filter = PgFilter.of("s", query.filter());
                PgScope few = i % 2 == 0
                        ? null
                        : PgScope.of(connection, store, query, filter,
                                PgScope.few(0));
                List<Sum> found = new PgLexical(connection, store.schema(), PgWords.of(connection, store, query), filter,
                        few == null ? null : few.entries()).best(K, atOnce);
                assertThat(found.stream().map(Sum::score)).as("%s", query)
                        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                        .containsExactlyElementsOf(best(query));
            }
            assertThat(setting(connection, "plan_cache_mode")).as("what the application's own statements see")
                    .isEqualTo("auto");
            assertThat(setting(connection, "enable_seqscan")).isEqualTo("on");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private List<Double> best(IndexQuery query) {
        stored.keySet().forEach(id -> counts.computeIfAbsent(id, none -> TermCounts.of("s", stored.get(id))));
        List<TermCounts> all = stored.keySet().stream().map(counts::get).toList();
        double[] norms = Bm25.norms(all.stream().mapToInt(TermCounts::terms).average().orElseThrow());
        Map<Long, Double> idfs = new HashMap<>();
        Terms.ofQuestion(query.text()).forEach(term -> {
            long key = TermCounts.key("s", term);
            idfs.put(key, Bm25.idf(all.stream().filter(counts -> counts.byKey().containsKey(key)).count(), all.size()));
        });
        List<Double> scores = new ArrayList<>();
        stored.values().stream().filter(passage -> passes(passage, query.filter())).forEach(passage -> {
            TermCounts its = counts.get(passage.id());
            double norm = norms[Bm25.length(its.terms()) & 0xff];
            scores.add(idfs.entrySet().stream().filter(term -> its.byKey().containsKey(term.getKey()))
                    .mapToDouble(term -> Bm25.score(term.getValue(), its.byKey().get(term.getKey()), norm)).sum());
        });
        return scores.stream().filter(score -> score > 0).sorted(Comparator.reverseOrder()).limit(K).toList();
    }

    private static boolean passes(Passage passage, IndexFilter filter) {
        return (filter.kinds() == null || filter.kinds().contains(passage.kind()))
                && (filter.productId() == null || filter.productId().equals(passage.productId()))
                && (passage.validTo() == null || passage.validTo().isAfter(filter.at()));
    }

    private static IndexFilter filter(int i) {
        return switch (i % 5) {
            case 0 -> new IndexFilter("p" + i, null, null, null, KnowledgeIndexContract.NOW);
            case 1 -> new IndexFilter(null, null, Set.of(PassageKind.SPEC), null, KnowledgeIndexContract.NOW);
            case 2 -> new IndexFilter(null, null, Set.of(PassageKind.FAQ, PassageKind.GUIDE), null,
                    KnowledgeIndexContract.NOW);
            case 3 -> IndexFilter.at(KnowledgeIndexContract.NOW.plusSeconds(60));
            default -> KnowledgeIndexContract.all();
        };
    }

    private void put(int i) {
        Passage passage = new Passage("x" + i, "article:x" + i, i % 10 == 0 ? PassageKind.FAQ : PassageKind.SPEC,
                "p" + i % 100, null, null, Lang.EN, null, words(3 + random.nextInt(60)), null,
                i % 20 == 0 ? KnowledgeIndexContract.NOW.plusSeconds(30) : null);
        stored.put("x" + i, passage);
        source.put("s", passage, KnowledgeIndexContract.EAST);
    }

    /** Used as often as 1/rank: the first in nearly every passage, the last in one or two. */
    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("w").append((int) Math.pow(5_000, random.nextDouble())).append(' ');
        }
        return text.toString();
    }
}
