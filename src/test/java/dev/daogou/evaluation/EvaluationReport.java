package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.evaluation.Statistics.Figure;

/** {@code target/eval/report.md} and {@code report.json}. Written anew after each set, so that a run that ends early leaves what it has. */
final class EvaluationReport {

    private static final Path DIRECTORY = Path.of("target/eval");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private Map<String, Object> section;

    EvaluationReport(String index, String models) {
        text.append("# Evaluation\n\nIndex: ").append(index).append(". Embedding: ").append(models).append("""
                .
                In brackets: 95 % interval, percentile bootstrap over questions, 1,000 resamples, fixed seed.
                "fitted": questions whose SHA-1 of the id begins 0–7; the weights of fusion, and the weights and limits of
                confidence, were chosen on these. "held out": the others, only reported.
                """);
        figures.put("index", index);
        figures.put("embedding", models);
    }

    EvaluationReport section(String name, String columns) {
        section = new LinkedHashMap<>();
        figures.put(name, section);
        int width = columns.split("\\|").length + 1;
        text.append("\n## ").append(name).append("\n\n| what | ").append(columns).append(" |\n|")
                .append("---|".repeat(width)).append("\n");
        return this;
    }

    EvaluationReport row(String what, Map<String, Figure> byColumn) {
        section.put(what, byColumn);
        text.append("| ").append(what);
        byColumn.values().forEach(figure -> text.append(" | ").append(figure.shown()));
        text.append(" |\n");
        return this;
    }

    void write() throws IOException {
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve("report.md"), text);
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(DIRECTORY.resolve("report.json").toFile(), figures);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
