package dev.daogou.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductPassages;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PgVectorServer;
import dev.daogou.packaged.PackagedApp;
import dev.daogou.shared.CanonicalJson;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import io.restassured.path.json.JsonPath;

/** The packaged service fed: how fast rows come in beside the bare model, what the unchanged costs, how soon a change answers. */
@Tag("alone")
@Tag("bench")
class FeedBenchIT {

    private static final int RUNS = 5;
    private static final int ROWS = 600;
    private static final int MANY = 3_000;
    private static final int LARGE = 10_000;
    private static final int CHANGES = 200;
    private static final List<String> GOODS = List.of("羽绒服", "帐篷", "登山鞋", "睡袋", "保温杯", "炉头", "背包", "手套", "雪镜", "冲锋衣", "折叠椅",
            "头灯",
            "钓竿", "自行车", "瑜伽垫", "跑步机", "充电宝", "耳机", "电饭煲", "婴儿车");
    private static final List<String> DONE = List.of("怎么清洗", "保修多久", "可以退货吗", "怎么安装", "有几种颜色", "多重", "怎么收纳", "送礼盒吗", "能托运上飞机吗",
            "适合几岁的孩子");

    @TempDir
    Path dataDir;

    @ParameterizedTest
    @ValueSource(strings = { "lucene", "pgvector" })
    void isFed(String adapter) throws Exception {
        var settings = new HashMap<>(Map.of("daogou.demo", "false", "daogou.admin-key", FedService.OPERATOR, "daogou.index",
                adapter));
        try (PgVectorServer server = adapter.equals("pgvector") ? PgVectorServer.start() : null) {
            BooleanSupplier settled = () -> true;
            if (server != null) {
                String url = server.freshUrl();
                settled = () -> settled(url);
                settings.put("quarkus.datasource.jdbc.url", url);
                settings.put("quarkus.datasource.username", "postgres");
            }
            try (PackagedApp app = PackagedApp.start(dataDir, settings).listening()) {
                FedService service = new FedService(app, "default");
                first(adapter, service.shop("first"));
                unchanged(adapter, service.shop("unchanged"));
                throughput(adapter, service.shop("throughput"), MANY, settled);
                throughput(adapter, service.shop("throughput"), ROWS, settled);
                answerable(adapter, service.shop("answerable"), service.shop("busy"));
            }
        }
    }

    /** Most of it is the compiler's: see what the same takes in a service that has taken ten thousand. */
    private static void first(String adapter, FedService shop) {
        JsonPath done = shop.imports(coats("first", ROWS));
        try (BenchReport report = BenchReport.section("First import after a start (%s)".formatted(adapter))) {
            report.figure("%,d new products, texts embedded".formatted(ROWS), rate(done), "/s");
        }
    }

    private static void throughput(String adapter, FedService shop, int rows, BooleanSupplier settled) {
        ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        var model = new BgeSmallZhV15QuantizedEmbeddingModel(cores);
        model.embedAll(segments(coats("warm-up", MANY)));
        double[] raw = new double[RUNS];
        double[] imported = new double[RUNS];
        double[] ratio = new double[RUNS];
        double[] lag = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            String prefix = rows + "-" + run + "-";
            double before = rate(model, coats("before" + prefix, rows));
            JsonPath done = shop.imports(coats("in" + prefix, rows));
            imported[run] = rate(done);
            // While the index catches up and makes its graph the bare model would be slowed.
            FedService.millisUntil(() -> isFound(shop, "in" + prefix + (rows - 1)));
            lag[run] = Duration.between(finished(done), Instant.now()).toMillis();
            FedService.millisUntil(settled);
            raw[run] = (before + rate(model, coats("after" + prefix, rows))) / 2;
            ratio[run] = imported[run] / raw[run];
        }
        cores.shutdown();
        try (BenchReport report = BenchReport.section("Import of %,d new products (%s)".formatted(rows, adapter))) {
            report.row("the bare model on every core, the same kind of texts, before and after each import", "/s", raw)
                    .row("whole import, from accepted to done, texts embedded", "/s", imported)
                    .row("import / bare model (bound 0.75)", "", ratio)
                    .row("done → the last of them is found (bound 5 s)", "ms", lag);
        }
    }

    /** Whether every vector has its place in the graph of the index in the database. */
    private static boolean settled(String url) {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement();
                var build = statement.executeQuery("select max(build) from knowledge_index")) {
            build.next();
            String waiting = "select from knowledge_index_%d.entry where waits".formatted(build.getLong(1));
            return !statement.executeQuery(waiting).next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double rate(EmbeddingModel model, String feed) {
        List<TextSegment> texts = segments(feed);
        long begun = System.nanoTime();
        model.embedAll(texts);
        return texts.size() / ((System.nanoTime() - begun) / 1e9);
    }

    private static double rate(JsonPath run) {
        return run.getInt("embedded") / seconds(run);
    }

    private static void unchanged(String adapter, FedService shop) {
        String feed = IntStream.range(0, LARGE).mapToObj(i -> coat("p" + i, i % 40 + " 克", i))
                .collect(Collectors.joining("\n"));
        shop.imports(feed);
        double[] taken = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            JsonPath done = shop.imports(feed);
            assertThat(done.getInt("unchanged")).isEqualTo(LARGE);
            assertThat(done.getInt("embedded")).isZero();
            taken[run] = seconds(done);
        }
        try (BenchReport report = BenchReport.section("Unchanged feed of %,d products (%s)".formatted(LARGE, adapter))) {
            report.row("accepted → done, 0 embedded (bound 5 s)", "s", taken);
        }
    }

    private static void answerable(String adapter, FedService shop, FedService other) {
        shop.imports(coats("a", ROWS));
        try (BenchReport report = BenchReport
                .section("Change → answerable (%s, bound 5 s, p99)".formatted(adapter))) {
            report.row("price patched → /ask says it", "ms", each(CHANGES, i -> price(shop, i)))
                    .row("article put → /search finds it", "ms", each(CHANGES, i -> article(shop, "quiet", i)))
                    .row("feed of ten done → /search finds the last", "ms", each(CHANGES / 4, i -> feed(shop, i)));
            String busy = other.begin(coats("busy", 5 * ROWS));
            report.row("article put → /search finds it, while %,d products of another shop come in".formatted(5 * ROWS), "ms",
                    IntStream.iterate(0, i -> i + 1).limit(CHANGES)
                            .takeWhile(i -> other.view(busy).getString("state").equals("running"))
                            .mapToDouble(i -> article(shop, "busy", i)).toArray());
        }
    }

    private static double price(FedService shop, int i) {
        String amount = 1_000 + i + ".00";
        shop.patch("/api/v1/shop/products/a" + i + "/offers",
                Map.of("offers", List.of(Map.of("price", Map.of("amount", amount, "currency", "CNY")))));
        return FedService.millisUntil(() -> shop.post("/api/v1/ask", Map.of("question", "多少钱?", "productId", "a" + i))
                .getString("text").contains(String.valueOf(1_000 + i)));
    }

    private static double article(FedService shop, String kind, int i) {
        String id = "faq-" + kind + i;
        // No two mean nearly the same: of two hundred that differ in a number only, another one may stand before it.
        String title = GOODS.get(i % GOODS.size()) + DONE.get(i / GOODS.size() % DONE.size()) + "?";
        shop.put("/api/v1/shop/articles/" + id,
                Map.of("kind", "faq", "title", title, "body", "见随货说明书第" + i + "页。", "lang", "zh"));
        return FedService.millisUntil(() -> shop.post("/api/v1/search", Map.of("q", title, "k", 10))
                .getList("hits.articleId").contains(id));
    }

    private static double feed(FedService shop, int i) {
        JsonPath done = shop.imports(coats("feed" + i + "-", 10));
        FedService.millisUntil(() -> isFound(shop, "feed" + i + "-9"));
        return Duration.between(finished(done), Instant.now()).toMillis();
    }

    private static boolean isFound(FedService shop, String product) {
        return product.equals(shop.post("/api/v1/search", Map.of("q", "羽绒服 " + product, "productId", product))
                .getString("hits[0].productId"));
    }

    private static double[] each(int count, IntToDoubleFunction millis) {
        return IntStream.range(0, count).mapToDouble(millis).toArray();
    }

    private static String coats(String prefix, int rows) {
        return IntStream.range(0, rows).mapToObj(i -> coat(prefix + i, prefix + i + " 克", i)).collect(Collectors.joining("\n"));
    }

    private static String coat(String id, String fill, int i) {
        return CanonicalJson.write(Map.of("id", id, "title", "羽绒服 " + id, "description", "适合通勤与户外的羽绒服, 防风面料, 可拆卸帽子。",
                "category", "服装 > 羽绒服", "lang", "zh", "price", Map.of("amount", 300 + i % 700 + ".00", "currency", "CNY"),
                "availability", "in_stock", "attributes", Map.of("充绒量", fill, "适用温度", "-" + i % 30 + "℃ 至 5℃")));
    }

    private static List<TextSegment> segments(String feed) {
        return feed.lines().map(line -> CanonicalJson.read(line, ProductDoc.class)).map(ProductPassages::of)
                .flatMap(List::stream).map(Passage::embedded).distinct().map(TextSegment::from).toList();
    }

    private static double seconds(JsonPath run) {
        return Duration.between(Instant.parse(run.getString("startedAt")), finished(run)).toMillis() / 1_000.0;
    }

    private static Instant finished(JsonPath run) {
        return Instant.parse(run.getString("finishedAt"));
    }
}
