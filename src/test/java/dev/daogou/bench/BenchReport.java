package dev.daogou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * A section of {@code target/bench/report.md}: a table of medians and tails under a line that says what else the machine was
 * doing. Sections are appended, so that several runs stand side by side.
 */
public final class BenchReport implements AutoCloseable {

    private static final Path FILE = Path.of("target/bench/report.md");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();

    private BenchReport(String title) {
        text.append("## ").append(title).append("\n\n").append(machine("before")).append("\n")
                .append("| what | runs | p50 | p95 | p99 | worst | p50, p95 of the peer's |\n|---|---|---|---|---|---|---|\n");
    }

    public static BenchReport section(String title) {
        return new BenchReport(title);
    }

    /** @param samples one for each run, in the unit; sorted in place */
    public BenchReport row(String what, String unit, double[] samples) {
        return row(what, unit, samples, "");
    }

    /** The same beside what a peer took in the same run: how many times as much, in the middle and at the tail. */
    public BenchReport row(String what, String unit, double[] samples, double[] peer) {
        Arrays.sort(samples);
        Arrays.sort(peer);
        return row(what, unit, samples, String.format(Locale.ROOT, "× %.2f, %.2f", at(samples, 0.50) / at(peer, 0.50),
                at(samples, 0.95) / at(peer, 0.95)));
    }

    private BenchReport row(String what, String unit, double[] samples, String beside) {
        Arrays.sort(samples);
        text.append("| %s | %d | %s | %s | %s | %s | %s |%n".formatted(what, samples.length, shown(samples, 0.50, unit),
                shown(samples, 0.95, unit), shown(samples, 0.99, unit), shown(samples, 1, unit), beside));
        return this;
    }

    /** A single figure, such as a rate or a ratio of two in the same run. */
    public BenchReport figure(String what, double value, String unit) {
        text.append(String.format(Locale.ROOT, "| %s | 1 | %.2f %s | | | | |%n", what, value, unit));
        return this;
    }

    /** What was measured and how, below the table. */
    public BenchReport note(String sentence) {
        notes.append("\n").append(sentence).append("\n");
        return this;
    }

    @Override
    public void close() {
        text.append("\n").append(machine("after")).append(notes).append("\n");
        System.out.println(text);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(double[] sorted, double share, String unit) {
        return String.format(Locale.ROOT, "%.2f %s", at(sorted, share), unit);
    }

    private static double at(double[] sorted, double share) {
        int index = (int) Math.min(sorted.length - 1, Math.round(Math.ceil(share * sorted.length)) - 1);
        return sorted[Math.max(0, index)];
    }

    private static String machine(String when) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "Load %s: %.2f on %d cores, Java %s.%n", when, system.getSystemLoadAverage(),
                system.getAvailableProcessors(), Runtime.version());
    }
}
