package dev.daogou.interruption;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A part of the report: one line for each bound. A bound of time that is missed is written down as it is; something wrong (a
 * text that differs, a frame too many) fails the test when the section is closed and everything is written.
 */
public final class Section implements AutoCloseable {

    private static final int SHOWN = 5;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private final List<String> wrong = new ArrayList<>();

    private Section(String title) {
        text.append("## ").append(title).append("\n\n")
                .append("| what | runs | p50 | p95 | p99 | worst | bound | | load, cores |\n|---|---|---|---|---|---|---|---|---|\n");
    }

    public static Section of(String title) {
        return new Section(title);
    }

    /** Plays runs side by side; one that breaks is written down, and fails the test in the end. */
    <T> List<T> play(String what, int runs, int width, Crowd.Scene<T> scene) {
        Crowd<T> crowd = Crowd.plays(what, runs, width, scene);
        if (!crowd.broken().isEmpty()) {
            never(what + ": runs that broke", runs, crowd.broken());
        }
        return crowd.results();
    }

    /** A line of measures under their bound. */
    public Section line(String what, Samples samples, Bound bound) {
        boolean met = bound.met(samples);
        row(what, samples.count(), samples.shown(0.50), samples.shown(0.95), samples.shown(0.99), samples.shown(1),
                bound.toString(), !bound.promises() || samples.count() == 0 ? "–" : met ? "met" : "**not met**");
        if (!Form.FULL && !bound.plausible(samples)) {
            wrong.add(what + ": p95 " + samples.shown(0.95) + ", bound " + bound);
        }
        return this;
    }

    /** A line of what must not be, however slow the machine. @param faults one for each time it was */
    public Section never(String what, long of, Collection<?> faults) {
        row(what, of, "", "", "", String.valueOf(faults.size()), "0", faults.isEmpty() ? "met" : "**not met**");
        faults.stream().limit(SHOWN).forEach(fault -> wrong.add(what + ": " + fault));
        return this;
    }

    /** A line of what must be right so often of all, at least. */
    public Section share(String what, long of, Collection<?> faults, double least) {
        double right = of == 0 ? 1 : 1 - faults.size() / (double) of;
        boolean met = right >= least;
        row(what, of, "", "", "", "%d right".formatted(of - faults.size()),
                String.format(Locale.ROOT, "≥ %.0f %%", 100 * least), met ? "met" : "**not met**");
        faults.stream().limit(SHOWN).forEach(fault -> notes.append("\n- ").append(what).append(": ").append(fault));
        if (!met) {
            faults.stream().limit(SHOWN).forEach(fault -> wrong.add(what + ": " + fault));
        }
        return this;
    }

    /** How something was measured, or what a figure rests on; below the table. */
    public Section note(String sentence) {
        notes.append("\n- ").append(sentence);
        return this;
    }

    private void row(Object... cells) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        text.append("|");
        for (Object cell : cells) {
            text.append(' ').append(cell).append(" |");
        }
        text.append(String.format(Locale.ROOT, " %.2f, %d |%n", system.getSystemLoadAverage(),
                system.getAvailableProcessors()));
    }

    @Override
    public void close() {
        InterruptionReport.add(text.append(notes.isEmpty() ? "" : notes.append('\n')).append('\n').toString());
        if (!wrong.isEmpty()) {
            throw new AssertionError("-Dinterruption.seed=" + Form.SEED + "\n" + String.join("\n", wrong));
        }
    }
}
