package dev.daogou.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** {@code target/offers/report.md}: a line for each bound, of however many tests there are, made anew whenever one is written. */
public final class OffersReport {

    private static final Path SECTIONS = Path.of("target/offers/sections");

    private OffersReport() {}

    /**
     * @param of how many times it was tried
     * @param wrong how many of them broke the bound of none
     */
    static void line(String what, AtomicInteger of, AtomicInteger wrong) {
        line(what, String.valueOf(of.get()), wrong.get() + " wrong", "0", wrong.get() == 0);
    }

    public static synchronized void line(String what, String of, String measured, String bound, boolean met) {
        try {
            Files.createDirectories(SECTIONS);
            String load = String.format(Locale.ROOT, "%.2f, %d",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.getRuntime().availableProcessors());
            Files.writeString(SECTIONS.resolve(what.replaceAll("[^A-Za-z0-9]+", "-") + ".md"),
                    "| " + String.join(" | ", what, of, measured, bound, met ? "met" : "**not met**", load) + " |\n");
            var report = new StringBuilder(
                    "# Offers\n\n| what | tried | measured | bound | | load, cores |\n|---|---|---|---|---|---|\n");
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
