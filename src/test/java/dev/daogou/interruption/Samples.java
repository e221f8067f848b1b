package dev.daogou.interruption;

import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a measure was in each run. */
public final class Samples {

    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /** @param measure not a number where a run has nothing to measure */
    public static <T> Samples of(Collection<T> runs, ToDoubleFunction<T> measure) {
        return new Samples(runs.stream().mapToDouble(measure).filter(value -> !Double.isNaN(value)).sorted().toArray());
    }

    int count() {
        return sorted.length;
    }

    /** @param share 0 for the least, 0.5 for the median, 1 for the worst; 0 when there is no sample */
    double at(double share) {
        int nth = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? 0 : sorted[Math.max(0, nth)];
    }

    String shown(double share) {
        return sorted.length == 0 ? "–" : String.format(Locale.ROOT, "%.1f", at(share));
    }
}
