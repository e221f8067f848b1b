package dev.daogou.browser;

import java.util.List;
import java.util.Locale;

import dev.daogou.handoff.HandoffSection;

/** How long an agent's page takes with so many waiting, as a part of {@code target/handoff/report.md}. */
final class BusyConsoleFigures {

    private final HandoffSection section;

    private BusyConsoleFigures(int waiting) {
        section = new HandoffSection(60, String.format(Locale.ROOT, "The console with %,d waiting", waiting));
        section.says("In Chromium, beside the service on the same cores; milliseconds. What is within 100 ms feels immediate "
                + "(Nielsen, Usability Engineering, 1993): that is the bound of whatever an agent does or waits for, and half of it "
                + "for what they do without a pause. The bounds are ours, and hold for nine in ten.");
        section.head("what", "of", "median", "p90", "longest", "bound of p90", "");
    }

    static BusyConsoleFigures of(int waiting) {
        return new BusyConsoleFigures(waiting);
    }

    /**
     * A line.
     *
     * @param took numbers of milliseconds
     * @param bound of the ninetieth percentile, in milliseconds
     */
    BusyConsoleFigures took(String what, List<?> took, double bound) {
        double[] sorted = took.stream().mapToDouble(each -> ((Number) each).doubleValue()).sorted().toArray();
        double p90 = at(sorted, 0.9);
        section.row(what, String.valueOf(sorted.length), ms(at(sorted, 0.5)), ms(p90), ms(at(sorted, 1)), "≤ " + ms(bound),
                p90 <= bound ? "met" : "**not met**");
        return this;
    }

    void write() {
        section.write();
    }

    /** Of nothing that took any time, 0. */
    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static String ms(double milliseconds) {
        return String.format(Locale.ROOT, "%.0f", milliseconds);
    }
}
