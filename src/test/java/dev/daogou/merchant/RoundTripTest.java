package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What was imported, exported as canonical JSONL and imported into an empty shop, makes a shop that answers the same. */
@QuarkusTest
class RoundTripTest {

    private static final Path DEMO = Path.of("knowledge");
    private static final Path FEEDS = Path.of("src/test/resources/feeds");

    /** Of the questions: each is asked of both shops, and they are alike. */
    private static final int EVERY = 3;

    @Inject
    AgroalDataSource database;

    @Test
    void theDemoShopAnswersTheSameInAnotherPlace() throws IOException, SQLException {
        Merchant shop = Merchant.of("trip-demo", "CNY");
        shop.importsCleanly(jsonl(DEMO.resolve("products"), DEMO.resolve("promotions.jsonl")));
        shop.importsCleanly(zip(DEMO.resolve("articles")));
        TwinShops twins = TwinShops.of(shop, "trip-demo-twin", "CNY");
        twins.exportTheSame();
        twins.holdTheSameFileUnchanged();
        twins.holdTheSamePassages(database);
        List<String> lines = Files.readAllLines(DEMO.resolve("questions.jsonl"));
        for (int i = 0; i < lines.size(); i += EVERY) {
            JsonPath asked = JsonPath.from(lines.get(i));
            Map<String, Object> about = new HashMap<>();
            if (asked.get("productId") != null) {
                about.put("productId", asked.get("productId"));
            }
            Map<String, Object> query = new HashMap<>(about);
            query.put("q", asked.getString("question"));
            twins.findTheSame(query);
            about.put("question", asked.getString("question"));
            about.put("lang", asked.getString("lang"));
            twins.answerTheSame(about);
        }
    }

    @Test
    void theRetailCatalogueAnswersTheSameInAnotherPlace() throws IOException, SQLException {
        var file = RetailCatalogue.file();
        assumeTrue(file.isPresent(), "SKIPPED: no retail catalogue; run with -Deval.dir=<directory with store/db.json>");
        Merchant shop = Merchant.of("trip-retail", "USD");
        shop.importsCleanly(RetailCatalogue.jsonl(file.get()));
        TwinShops twins = TwinShops.of(shop, "trip-retail-twin", "USD");
        twins.exportTheSame();
        twins.holdTheSameFileUnchanged();
        twins.holdTheSamePassages(database);
        for (int i = 0; i < RetailQuestions.ALL.size(); i += EVERY) {
            var asked = RetailQuestions.ALL.get(i);
            twins.findTheSame(Map.of("q", asked.question()));
            twins.answerTheSame(Map.of("question", asked.question()));
        }
    }

    /**
     * All feeds of the corpus, whatever their format, one after another into one shop. Later ones write over earlier ones, which
     * Lucene goes on counting as texts with a word until it merges them away: scores would differ in the third digit.
     */
    @Test
    void whatCameOfUglyFeedsIsTheSameInAnotherPlace() throws IOException, SQLException {
        Merchant shop = Merchant.of("trip-corpus", "EUR");
        try (Stream<Path> feeds = Files.walk(FEEDS)) {
            for (Path feed : feeds.filter(f -> f.toString().matches(".*\\.(jsonl|tsv|csv|xml|json)")).sorted().toList()) {
                var posted = shop.call().contentType("application/octet-stream").body(Files.readAllBytes(feed))
                        .post("/api/v1/shop/imports").then().extract();
                if (posted.statusCode() == 202) {
                    shop.ended(posted.path("importId"));
                }
            }
        }
        TwinShops twins = TwinShops.of(shop, "trip-corpus-twin", "EUR");
        twins.exportTheSame();
        twins.holdTheSameFileUnchanged();
        twins.holdTheSamePassages(database);
        assertThat(shop.export().lines()).hasSizeGreaterThan(60);
    }

    private static String jsonl(Path folder, Path file) throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(folder).sorted(), Stream.of(file))) {
            return files.map(RoundTripTest::text).collect(Collectors.joining("\n"));
        }
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes); Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
