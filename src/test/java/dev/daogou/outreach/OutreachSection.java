package dev.daogou.outreach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code target/outreach/report.md}. */
final class OutreachSection {

    private final StringBuilder text = new StringBuilder("# Outreach, with restraint\n");

    void says(String paragraph) {
        text.append("\n").append(paragraph.strip()).append("\n");
    }

    void head(String... columns) {
        text.append("\n");
        row(columns);
        text.append("|").append("---|".repeat(columns.length)).append("\n");
    }

    void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void write() throws IOException {
        Path report = Path.of("target/outreach/report.md");
        Files.createDirectories(report.getParent());
        Files.writeString(report, text);
    }
}
