package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.daogou.indexing.SideBySide;
import dev.daogou.shared.Ids;

/** Measures every part of the data that a directory holds. */
final class Evaluation {

    private Evaluation() {}

    private static List<Part> parts() {
        var products = new Together("en-product-qa: both by one confidence");
        return List.of(
                new FaqPart("zh-faq-retrieval (JDDC)", List.of("zh-faq-retrieval/select.txt", "zh-faq-retrieval/sts.txt")),
                new ProductPart("en-product-qa: ePQA", List.of("en-product-qa/epqa.csv"), 2,
                        new ProductPart.Bounds(0.66, 0, 0.77, true), products),
                new ProductPart("en-product-qa: semiPQA", List.of("en-product-qa/semipqa.tsv"), 1,
                        new ProductPart.Bounds(0.82, 0.915, 0.86, false), products),
                products,
                new PricePart("zh-price-intent (JDDC)", List.of("zh-price-intent/dev.tsv")),
                new ShopIntentsPart("en-shop-intents (HINT3)",
                        List.of("en-shop-intents/test.csv", "en-shop-intents/train.csv")),
                new SupportIntentsPart("en-support-intents (Bitext)",
                        List.of("en-support-intents/test.csv", "en-support-intents/train.csv")));
    }

    /** @param work for what an adapter writes to disk */
    static EvaluationReport of(Path directory, Path work) throws IOException, InterruptedException, SQLException {
        try (SideBySide adapters = new SideBySide(work)) {
            EvaluationReport report = new EvaluationReport(adapters.models(), adapters.names());
            for (Part part : parts()) {
                String first = part.files().stream().findFirst().orElse("set of questions to measure it on");
                if (Files.exists(directory.resolve(first))) {
                    report.add(part.measure(directory, adapters).of(data(directory, part)));
                } else {
                    report.skipped(part.name(), "no " + first);
                }
            }
            return report;
        }
    }

    private static String data(Path directory, Part part) throws IOException {
        List<String> files = new ArrayList<>();
        for (String file : part.files()) {
            Path data = directory.resolve(file);
            files.add(file + (Files.exists(data)
                    ? " (SHA-256 " + Ids.sha256(Files.readString(data)).substring(0, 12) + ")"
                    : " (SKIPPED: not there)"));
        }
        return String.join(", ", files);
    }
}
