package dev.daogou.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.indexing.Embedders;
import dev.daogou.indexing.KnowledgeIndex;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageOwner;
import dev.daogou.indexing.Passages;
import dev.daogou.indexing.Search;
import dev.daogou.indexing.SearchRequest;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** How long a question takes to find its passages, and how fast passages get their vectors. */
@QuarkusTest
@Tag("bench")
class RetrievalBench {

    private static final int QUESTIONS = 300;
    private static final int SAMPLE = 1_000;

    @Inject
    Passages passages;
    @Inject
    Search search;
    @Inject
    KnowledgeIndex index;
    @Inject
    Embedders embedders;
    @Inject
    AgroalDataSource database;
    @Inject
    Clock clock;

    @Test
    void aThousandPassages() throws SQLException {
        retrieval(1_000);
    }

    @Test
    void tenThousandPassages() throws SQLException {
        retrieval(10_000);
    }

    @Test
    void embeddingOnImport() {
        try (BenchReport report = BenchReport.section("Embedding of %,d passages".formatted(SAMPLE))) {
            ready();
            List<Passage> warm = texts(SAMPLE / 5, 70);
            embedders.embedAll(warm.stream().map(Passage::embedded).toList(), Lang.ZH);
            double[] raw = new double[3];
            double[] stored = new double[3];
            for (int run = 0; run < 3; run++) {
                List<String> texts = texts(SAMPLE, 80 + run).stream().map(Passage::embedded).toList();
                raw[run] = SAMPLE / seconds(() -> embedders.embedAll(texts, Lang.ZH));
                List<Passage> unseen = texts(SAMPLE, 90 + run);
                stored[run] = SAMPLE / seconds(() -> passages.embedMissing(unseen));
            }
            report.row("raw", "/s", raw).row("embedMissing, stored", "/s", stored).figure("stored / raw", stored[1] / raw[1],
                    "");
        }
    }

    private void retrieval(int size) throws SQLException {
        ready();
        String shop = BenchShop.open(database);
        Map<PassageOwner, List<Passage>> catalogue = BenchShop.catalogue(size, size);
        try (BenchReport report = BenchReport.section("Retrieval among %,d passages".formatted(size))) {
            report.figure("embed", seconds(() -> passages.embedMissing(all(catalogue))), "s");
            report.figure("write", seconds(() -> write(shop, catalogue)), "s");
            report.figure("index the rest", seconds(index::catchUp), "s");
            report.figure("write again, unchanged", seconds(() -> write(shop, catalogue)), "s");
            ask(shop, BenchShop.questions(QUESTIONS, size + 1));
            List<String> questions = BenchShop.questions(QUESTIONS, size + 2);
            report.row("question embedded", "ms", ask(shop, questions)).row("question known", "ms", ask(shop, questions));
        }
    }

    private double[] ask(String shop, List<String> questions) {
        return questions.stream()
                .mapToDouble(q -> 1_000 * seconds(() -> search.search(SearchRequest.of(shop, q, 10, clock.instant()))))
                .toArray();
    }

    private void write(String shop, Map<PassageOwner, List<Passage>> catalogue) {
        CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().run(() -> passages.replaceAll(catalogue)));
    }

    private void ready() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> index.ready() && embedders.ready());
    }

    private static List<Passage> texts(int count, long seed) {
        return all(BenchShop.catalogue(count, seed));
    }

    private static List<Passage> all(Map<PassageOwner, List<Passage>> catalogue) {
        return catalogue.values().stream().flatMap(Collection::stream).toList();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
