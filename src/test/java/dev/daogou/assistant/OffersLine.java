package dev.daogou.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A line of {@code target/offers/report.md}, which is made anew whenever one is written. */
final class OffersLine {

    private static final Path SECTIONS = Path.of("target/offers/sections");

    private OffersLine() {}

    static void of(String what, String of, String measured, String bound, boolean met) {
        try {
            Files.createDirectories(SECTIONS);
            Files.writeString(SECTIONS.resolve(what.replaceAll("[^A-Za-z0-9]+", "-") + ".md"),
                    "| " + String.join(" | ", what, of, measured, bound, met ? "met" : "**not met**") + " |\n");
            var report = new StringBuilder("# Offers\n\n| what | tried | measured | bound | |\n|---|---|---|---|---|\n");
            try (Stream<Path> files = Files.list(SECTIONS)) {
                for (Path line : files.sorted().toList()) {
                    report.append(Files.readString(line));
                }
            }
            Files.writeString(SECTIONS.resolveSibling("report.md"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
