package dev.daogou.handoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A part of {@code target/handoff/report.md}. Each lies in a file of its own, of which the report is made anew whenever one is
 * written, so that tests of several processes write one report.
 */
public final class HandoffSection {

    private static final Path DIRECTORY = Path.of("target/handoff");

    private final String file;
    private final StringBuilder text = new StringBuilder();

    /** @param place where the section stands in the report */
    public HandoffSection(int place, String title) {
        file = String.format(Locale.ROOT, "%02d-%s.md", place, title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        text.append("## ").append(title).append("\n");
    }

    public void says(String paragraph) {
        text.append("\n").append(paragraph.strip()).append("\n");
    }

    public void head(String... columns) {
        text.append("\n");
        row(columns);
        text.append("|").append("---|".repeat(columns.length)).append("\n");
    }

    public void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    public void write() {
        says(String.format(Locale.ROOT, "Load of the machine when this was written: %.2f on %d cores, Java %s.",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(), Runtime.version()));
        try {
            Files.createDirectories(DIRECTORY.resolve("sections"));
            Files.writeString(DIRECTORY.resolve("sections").resolve(file), text.append("\n"));
            var report = new StringBuilder("# Bringing in a person\n\n");
            try (Stream<Path> files = Files.list(DIRECTORY.resolve("sections"))) {
                List<Path> sections = files.sorted().toList();
                for (Path section : sections) {
                    report.append(Files.readString(section));
                }
            }
            Files.writeString(DIRECTORY.resolve("report.md"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
