package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.shared.Lang;

/**
 * Price sensitivity on labelled customer messages: {@code zh-price-intent/dev.tsv} of {@code -Deval.dir}, TAB
 * {@code text, intent}. Rows whose text's SHA-1 begins 0–7 were looked at while the rules were written, the others are only
 * reported. Writes {@code target/eval/price-intent.json}.
 */
@Tag("eval")
class PriceIntentEvalTest {

    private static final String POSITIVE = "能否优惠";
    private static final ObjectMapper JSON = new ObjectMapper();

    record Row(String text, String label, boolean seen, PriceLevel level, long nanos) {
        boolean sensitive() {
            return level.compareTo(PriceLevel.COMPARING) >= 0;
        }
    }

    @BeforeAll
    static void needsTheData() {
        String dir = System.getProperty("eval.dir", "");
        assumeTrue(!dir.isEmpty() && Files.exists(Path.of(dir, "zh-price-intent/dev.tsv")),
                "SKIPPED: no evaluation data, give -Deval.dir");
    }

    @Test
    void reportsHowWellHesitationIsNoticed() throws IOException {
        List<Row> rows = rows();
        Map<String, Object> report = new TreeMap<>();
        report.put("fittedOn", "rules looked at rows whose sha1(text) begins 0-7");
        report.put("seen", measures(rows.stream().filter(Row::seen).toList()));
        report.put("unseen", measures(rows.stream().filter(row -> !row.seen()).toList()));
        long[] nanos = rows.stream().mapToLong(Row::nanos).sorted().toArray();
        report.put("readMicrosP50", nanos[nanos.length / 2] / 1000);
        report.put("readMicrosP99", nanos[nanos.length * 99 / 100] / 1000);
        Path file = Path.of("target/eval/price-intent.json");
        Files.createDirectories(file.getParent());
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
        assertThat(nanos[nanos.length / 2]).as("median time to read a message").isLessThan(1_000_000);
    }

    private static Map<String, Object> measures(List<Row> rows) {
        Map<String, Object> measured = new TreeMap<>();
        long positives = count(rows, row -> row.label().equals(POSITIVE));
        long hits = count(rows, row -> row.label().equals(POSITIVE) && row.sensitive());
        long called = count(rows, Row::sensitive);
        measured.put("rows", rows.size());
        measured.put("positives", positives);
        measured.put("recall", share(hits, positives));
        measured.put("precision", share(hits, called));
        measured.put("f1", share(2 * hits, positives + called));
        measured.put("calledSensitive", rows.stream().filter(Row::sensitive)
                .collect(Collectors.groupingBy(Row::label, TreeMap::new, Collectors.counting())));
        measured.put("priceProtectionOrCouponBackCalledSensitive", share(
                count(rows, row -> row.sensitive() && spent(row)), count(rows, PriceIntentEvalTest::spent)));
        return measured;
    }

    private static boolean spent(Row row) {
        return row.label().contains("价保") || row.label().equals("优惠券退回");
    }

    private static long count(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f (%d/%d)", part / (double) whole, part, whole);
    }

    private static List<Row> rows() throws IOException {
        IntentReader reader = new IntentReader();
        List<String> lines = Files.readAllLines(Path.of(System.getProperty("eval.dir"), "zh-price-intent/dev.tsv"));
        // Once to warm up, once to measure.
        lines.forEach(line -> reader.read(line, Lang.ZH));
        return lines.stream().skip(1).map(line -> line.split("\t")).filter(cells -> cells.length == 2).map(cells -> {
            long began = System.nanoTime();
            PriceLevel level = reader.read(cells[0], Lang.ZH).priceSensitivity().level();
            return new Row(cells[0], cells[1], sha1(cells[0]).charAt(0) < '8', level, System.nanoTime() - began);
        }).toList();
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
