package dev.daogou.indexing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.bench.BenchReport;
import io.agroal.api.AgroalDataSource;

/**
 * Both adapters beside the plainest use of what they are made of, with the same passages, vectors, questions and numbers of
 * candidates, in one run. Without embedding the question.
 */
@Tag("bench")
class IndexBench {

    private static final int K = 40;
    private static final IndexFilter ANY = IndexFilter.at(Instant.parse("2026-01-15T00:00:00Z"));
    private static final IndexFilter ARTICLES = new IndexFilter(null, null,
            Set.of(PassageKind.FAQ, PassageKind.POLICY, PassageKind.GUIDE, PassageKind.MANUAL), null, ANY.at());

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = { 1_000, 10_000, 100_000 })
    void retrieval(int size) throws Exception {
        BenchPassages passages = new BenchPassages(size);
        try (BenchReport report = BenchReport.section("Knowledge index, %,d passages".formatted(size));
                PgVectorServer server = PgVectorServer.start("shared_buffers=1GB", "effective_cache_size=3GB",
                        "max_wal_size=4GB");
                AgroalDataSource shared = BenchDatabase.pool(server.fresh());
                AgroalDataSource plain = BenchDatabase.pool(server.fresh())) {
            PgVectorExtension.missing(shared);
            try (KnowledgeIndex lucene = new LuceneIndex(directory.resolve("index"), passages);
                    KnowledgeIndex pg = new PgIndex(shared, passages)) {
                report.figure("build, Lucene", seconds(lucene::open), "s");
                report.figure("build, pgvector", seconds(pg::open), "s");
                try (RawLucene rawLucene = new RawLucene(directory.resolve("raw"), passages)) {
                    RawSql rawSql = new RawSql(plain, passages);
                    Supplier<Duration> none = () -> Duration.ZERO;
                    BenchRounds l = new BenchRounds(query -> lucene.search(query).list().size(), none);
                    BenchRounds rl = new BenchRounds(rawLucene, none);
                    BenchRounds p = new BenchRounds(query -> pg.search(query).list().size(), BenchDatabase.processor(shared));
                    BenchRounds rs = new BenchRounds(rawSql, BenchDatabase.processor(plain));
                    BenchRounds.run(i -> passages.question(i, BenchPassages.LARGE, ANY, K), l, rl, p, rs);
                    report.row("Lucene, whole shop", "ms", l.millis(), rl.millis()).row("raw Lucene", "ms", rl.millis())
                            .row("pgvector, whole shop", "ms", p.millis(), rs.millis()).row("raw SQL", "ms", rs.millis());
                    report.figure("processor, Lucene", l.cpuMillis(), "ms")
                            .figure("processor, raw Lucene", rl.cpuMillis(), "ms")
                            .figure("processor, pgvector", p.cpuMillis(), "ms")
                            .figure("processor, raw SQL", rs.cpuMillis(), "ms");
                }
                part(report, "small shop", passages, BenchPassages.SMALL, ANY, lucene, pg, shared);
                part(report, "articles only", passages, BenchPassages.LARGE, ARTICLES, lucene, pg, shared);
                part(report, "one product", passages, BenchPassages.LARGE, new IndexFilter("p7", null, null, null, ANY.at()),
                        lucene, pg, shared);
                recall(report, "whole shop", passages, BenchPassages.LARGE, ANY, i -> true, lucene, pg);
                recall(report, "small shop", passages, BenchPassages.SMALL, ANY, i -> true, lucene, pg);
                recall(report, "articles only", passages, BenchPassages.LARGE, ARTICLES,
                        i -> passages.passage(i).kind() == PassageKind.FAQ, lucene, pg);
            }
        }
    }

    private static void part(BenchReport report, String what, BenchPassages passages, String shop, IndexFilter filter,
            KnowledgeIndex lucene, KnowledgeIndex pg, DataSource database) throws Exception {
        BenchRounds l = new BenchRounds(query -> lucene.search(query).list().size(), () -> Duration.ZERO);
        BenchRounds p = new BenchRounds(query -> pg.search(query).list().size(), BenchDatabase.processor(database));
        BenchRounds.run(i -> passages.question(i, shop, filter, K), l, p);
        report.row("Lucene, " + what, "ms", l.millis()).row("pgvector, " + what, "ms", p.millis());
        report.figure("processor, Lucene, " + what, l.cpuMillis(), "ms").figure("processor, pgvector, " + what, p.cpuMillis(),
                "ms");
    }

    private static void recall(BenchReport report, String what, BenchPassages passages, String shop, IndexFilter filter,
            IntPredicate among, KnowledgeIndex lucene, KnowledgeIndex pg) {
        BenchRecall exact = new BenchRecall(passages, shop, filter, among);
        report.figure("recall@10, Lucene, " + what, exact.of(lucene), "").figure("recall@10, pgvector, " + what, exact.of(pg),
                "");
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
