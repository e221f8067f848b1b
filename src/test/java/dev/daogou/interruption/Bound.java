package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is promised of a measure; what is not promised is infinite. */
public record Bound(double least, double p50, double p95, double p99, double worst, String unit) {

    /** In a build that is not a measurement, on a machine that does other things too. */
    private static final double GENEROUS = 25;
    private static final double OPEN = Double.POSITIVE_INFINITY;

    public static Bound p95(double most, String unit) {
        return new Bound(-OPEN, OPEN, most, OPEN, OPEN, unit);
    }

    public static Bound worst(double most, String unit) {
        return new Bound(-OPEN, OPEN, OPEN, OPEN, most, unit);
    }

    /** Measured and promised nowhere. */
    public static Bound none(String unit) {
        return new Bound(-OPEN, OPEN, OPEN, OPEN, OPEN, unit);
    }

    public Bound p99(double most) {
        return new Bound(least, p50, p95, most, worst, unit);
    }

    public Bound p50(double most) {
        return new Bound(least, most, p95, p99, worst, unit);
    }

    public Bound least(double atLeast) {
        return new Bound(atLeast, p50, p95, p99, worst, unit);
    }

    boolean promises() {
        return least != -OPEN || p50 != OPEN || p95 != OPEN || p99 != OPEN || worst != OPEN;
    }

    boolean met(Samples samples) {
        return samples.at(0) >= least && samples.at(0.50) <= p50 && samples.at(0.95) <= p95
                && samples.at(0.99) <= p99 && samples.at(1) <= worst;
    }

    /** Nothing is wrong that would not be slowness alone. */
    boolean plausible(Samples samples) {
        return samples.at(0) >= least && samples.at(0.95) <= GENEROUS * Math.min(Math.min(p95, p99), worst);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (least != -OPEN) {
            parts.add("≥ " + number(least));
        }
        add(parts, "p50", p50);
        add(parts, "p95", p95);
        add(parts, "p99", p99);
        add(parts, "worst", worst);
        return parts.isEmpty() ? "–" : String.join(", ", parts) + " " + unit;
    }

    private static void add(List<String> parts, String what, double most) {
        if (most != OPEN) {
            parts.add(what + " ≤ " + number(most));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}
