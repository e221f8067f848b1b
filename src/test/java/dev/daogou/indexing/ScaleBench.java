package dev.daogou.indexing;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.daogou.bench.BenchReport;
import io.agroal.api.AgroalDataSource;

/**
 * The shared index as it grows to a million passages, on a server of its own that is set up as one for a million would be: the
 * graph fits into the memory it is built in and into the one it is read from. Takes an hour and 15 GB of disk.
 */
@Tag("scale")
class ScaleBench {

    private static final int K = 40;
    private static final int MORE = 1_000;
    private static final int TIMES = 5;
    private static final double MEGABYTE = 1e6;
    private static final IndexFilter ANY = IndexFilter.at(Instant.parse("2026-01-15T00:00:00Z"));
    private static final IndexFilter ARTICLES = new IndexFilter(null, null, Set.of(PassageKind.FAQ), null, ANY.at());
    private static final IndexFilter CATEGORY = new IndexFilter(null, "全部 > 7", null, null, ANY.at());
    private static final IndexFilter PRODUCT = new IndexFilter("p7", null, null, null, ANY.at());
    private static final String GRAPH = "(select pg_relation_size(indexrelid) from pg_index where indrelid = "
            + "(schema || '.entry')::regclass and pg_get_indexdef(indexrelid) like '%hnsw%')";

    static IntStream sizes() {
        return Arrays.stream(System.getProperty("scale.sizes", "100000,300000,1000000").split(","))
                .mapToInt(Integer::parseInt);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void passages(int size) throws Exception {
        BenchPassages passages = new BenchPassages(size);
        try (BenchReport report = BenchReport.section("Shared index, %,d passages".formatted(size));
                PgVectorServer server = PgVectorServer.start("shared_buffers=6GB", "effective_cache_size=12GB",
                        "maintenance_work_mem=3GB", "max_parallel_maintenance_workers=1", "max_wal_size=16GB");
                AgroalDataSource database = BenchDatabase.pool(server.fresh())) {
            PgVectorExtension.missing(database);
            try (KnowledgeIndex index = new PgIndex(database, passages)) {
                built(report, passages, index);
                sizes(report, database, size);
                Supplier<Duration> processor = BenchDatabase.processor(database);
                asked(report, "whole shop", passages, BenchPassages.LARGE, ANY, index, processor);
                asked(report, "shop of 1 %", passages, BenchPassages.SMALL, ANY, index, processor);
                asked(report, "articles only, 2 %", passages, BenchPassages.LARGE, ARTICLES, index, processor);
                asked(report, "a category, 5 %", passages, BenchPassages.LARGE, CATEGORY, index, processor);
                asked(report, "one product", passages, BenchPassages.LARGE, PRODUCT, index, processor);
                recall(report, "whole shop", passages, BenchPassages.LARGE, ANY, i -> true, index);
                recall(report, "shop of 1 %", passages, BenchPassages.SMALL, ANY, i -> true, index);
                recall(report, "articles only, 2 %", passages, BenchPassages.LARGE, ARTICLES,
                        i -> passages.passage(i).kind() == PassageKind.FAQ, index);
                recall(report, "a category, 5 %", passages, BenchPassages.LARGE, CATEGORY,
                        i -> CATEGORY.category().equals(passages.passage(i).category()), index);
                report.row("%,d more passages taken over".formatted(MORE), "s", IntStream.range(0, TIMES)
                        .mapToDouble(i -> {
                            passages.grow(MORE);
                            return seconds(index::catchUp);
                        }).toArray());
                report.figure("%,d of them put into the graph".formatted(TIMES * MORE), seconds(index::settle), "s");
            }
        }
    }

    private static void built(BenchReport report, BenchPassages passages, KnowledgeIndex index) {
        long start = System.nanoTime();
        double all = seconds(index::open);
        double rows = (passages.drained() - start) / 1e9;
        report.figure("build: rows and postings", rows, "s").figure("build: graph and vacuum", all - rows, "s");
    }

    private static void sizes(BenchReport report, DataSource database, int size) throws SQLException {
        double rows = BenchDatabase.bytes(database, "pg_table_size(schema || '.entry')");
        double graph = BenchDatabase.bytes(database, GRAPH);
        double postings = BenchDatabase.bytes(database,
                "pg_total_relation_size(schema || '.posting') + pg_total_relation_size(schema || '.term')");
        double others = BenchDatabase.bytes(database, "pg_indexes_size(schema || '.entry')") - graph;
        report.figure("rows with vector, terms and text", rows / MEGABYTE, "MB").figure("graph", graph / MEGABYTE, "MB")
                .figure("postings and terms", postings / MEGABYTE, "MB").figure("other indexes", others / MEGABYTE, "MB")
                .figure("bytes a passage", (rows + graph + postings + others) / size, "");
    }

    private static void asked(BenchReport report, String what, BenchPassages passages, String shop, IndexFilter filter,
            KnowledgeIndex index, Supplier<Duration> processor) throws Exception {
        BenchRounds rounds = new BenchRounds(query -> index.search(query).list().size(), processor);
        BenchRounds.run(i -> passages.question(i, shop, filter, K), rounds);
        report.row(what, "ms", rounds.millis()).figure("processor, " + what, rounds.cpuMillis(), "ms");
    }

    private static void recall(BenchReport report, String what, BenchPassages passages, String shop, IndexFilter filter,
            IntPredicate among, KnowledgeIndex index) {
        report.figure("recall@10, " + what, new BenchRecall(passages, shop, filter, among).of(index), "");
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
