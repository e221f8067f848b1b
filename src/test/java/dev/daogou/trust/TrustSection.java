package dev.daogou.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A part of {@code target/trust/report.md}: a line for each bound. Each lies in a file of its own, of which the report is made
 * anew whenever one is closed, so that tests of several processes write one report. What is wrong fails the test when the
 * section is closed; a time over its bound is written down as not met and fails nothing.
 */
public final class TrustSection implements AutoCloseable {

    private static final Path DIRECTORY = Path.of("target/trust");
    private static final int SHOWN = 10;

    private final String file;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private final List<String> wrong = new ArrayList<>();

    private TrustSection(String file, String title) {
        this.file = file;
        text.append("## ").append(title).append("\n\n| what | of | measured | bound | |\n|---|---|---|---|---|\n");
    }

    /** @param place where the section stands in the report */
    public static TrustSection of(int place, String title) {
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new TrustSection(String.format(Locale.ROOT, "%02d-%s.md", place, name), title);
    }

    /** A line of what must not be. @param faults one for each time it was */
    public TrustSection never(String what, long of, Collection<String> faults) {
        return share(what, of, faults, 1);
    }

    /** A line of what must be right in such a share of all, at least. @param least 0..1 */
    public TrustSection share(String what, long of, Collection<String> faults, double least) {
        boolean met = of == 0 || 1 - faults.size() / (double) of >= least;
        row(what, of, faults.size() + " wrong",
                least == 1 ? "0 wrong" : String.format(Locale.ROOT, "≥ %.1f %% right", 100 * least), met);
        faults.stream().limit(SHOWN).forEach(fault -> note(what + ": " + fault));
        if (!met) {
            wrong.add(what + ": " + faults.size() + " of " + of + ": " + String.join("\n  ", faults));
        }
        return this;
    }

    /** A line of what is no matter of right or wrong: a time, or a figure of quality. */
    public TrustSection figure(String what, long of, String measured, String bound, boolean met) {
        row(what, of, measured, bound, met);
        return this;
    }

    /** How something was measured, below the table. */
    public TrustSection note(String sentence) {
        notes.append("\n- ").append(sentence);
        return this;
    }

    private void row(String what, long of, String measured, String bound, boolean met) {
        text.append("| ").append(what).append(" | ").append(of).append(" | ").append(measured).append(" | ").append(bound)
                .append(" | ").append(met ? "met" : "**not met**").append(" |\n");
    }

    @Override
    public void close() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        note(String.format(Locale.ROOT, "Load of the machine when this was written: %.2f on %d cores, Java %s.",
                machine.getSystemLoadAverage(), machine.getAvailableProcessors(), Runtime.version()));
        String section = text.append(notes.isEmpty() ? "" : notes.append('\n')).append('\n').toString();
        System.out.println(section);
        try {
            Files.createDirectories(DIRECTORY.resolve("sections"));
            Files.writeString(DIRECTORY.resolve("sections").resolve(file), section);
            var report = new StringBuilder("# What answers may be trusted for\n\n");
            try (Stream<Path> sections = Files.list(DIRECTORY.resolve("sections"))) {
                for (Path part : sections.sorted().toList()) {
                    report.append(Files.readString(part));
                }
            }
            Files.writeString(DIRECTORY.resolve("report.md"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }
}
