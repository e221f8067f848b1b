package dev.daogou.interruption;

import java.util.Collection;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;

/** What a measure was in each run. */
public final class Samples {

    private static final int QUANTILES = 10_000;

    private final double[] sorted;
    private final long count;

    private Samples(double[] sorted, long count) {
        this.sorted = sorted;
        this.count = count;
    }

    /** So many that a histogram holds them: as many of its quantiles stand for all. @param millis the value at a percentile */
    public static Samples of(Histogram all, BiFunction<Histogram, Double, Double> millis) {
        double[] quantiles = all.getTotalCount() == 0
                ? new double[0]
                : IntStream.rangeClosed(1, QUANTILES).mapToDouble(i -> millis.apply(all, 100.0 * i / QUANTILES)).toArray();
        return new Samples(quantiles, all.getTotalCount());
    }

    /** @param measure not a number where a run has nothing to measure */
    public static <T> Samples of(Collection<T> runs, ToDoubleFunction<T> measure) {
        double[] values = runs.stream().mapToDouble(measure).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return new Samples(values, values.length);
    }

    long count() {
        return count;
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
