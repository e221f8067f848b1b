package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** {@code report.md} and {@code report.json}. The same data make the same bytes: no time and no machine is named. */
final class EvaluationReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    EvaluationReport(String models, String adapters) {
        text.append("# Evaluation\n\nAdapters: ").append(adapters).append(".\nEmbedding: ").append(models).append("""
                .
                In brackets: 95 % interval, percentile bootstrap over questions, 1,000 resamples, fixed seed; differences are paired.
                "fitted": rows whose SHA-1 begins 0–7; whatever was chosen on data was chosen on these. "held out": the
                others, which are only reported.
                """);
        figures.put("adapters", adapters);
        figures.put("embedding", models);
    }

    void add(Section section) {
        text.append(section.markdown());
        figures.put(section.name(), section);
    }

    void skipped(String name, String why) {
        text.append("\n## ").append(name).append("\n\nSKIPPED: ").append(why).append("\n");
        figures.put(name, "SKIPPED: " + why);
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("report.md"), text);
        JSON.writeValue(directory.resolve("report.json").toFile(), figures);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
