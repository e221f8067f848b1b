package dev.daogou.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Figures over questions, each with the interval that 1,000 resamples of the same questions give (percentile bootstrap, 95 %). */
final class Statistics {

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 7;
    static final int BINS = 10;

    /** A figure and its 95 % interval. */
    record Figure(double value, double low, double high, int questions) {

        String shown() {
            return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, low, high);
        }
    }

    /** One question as a classifier sees it. */
    record Scored(double score, boolean right) {}

    private Statistics() {}

    static <T> Figure of(List<T> sample, ToDoubleFunction<List<T>> figure) {
        Random random = new Random(SEED);
        double[] resampled = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            List<T> again = new ArrayList<>(sample.size());
            for (int i = 0; i < sample.size(); i++) {
                again.add(sample.get(random.nextInt(sample.size())));
            }
            resampled[r] = figure.applyAsDouble(again);
        }
        Arrays.sort(resampled);
        return new Figure(figure.applyAsDouble(sample), resampled[RESAMPLES / 40], resampled[RESAMPLES - 1 - RESAMPLES / 40],
                sample.size());
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    }

    /** Chance that a right one scores above a wrong one, ties counting half (Mann–Whitney). */
    static double auc(List<Scored> scored) {
        double[] ranks = ranks(scored.stream().mapToDouble(Scored::score).toArray());
        long right = scored.stream().filter(Scored::right).count();
        double sum = IntStream.range(0, ranks.length).filter(i -> scored.get(i).right()).mapToDouble(i -> ranks[i]).sum();
        return (sum - right * (right + 1) / 2.0) / (right * (double) (scored.size() - right));
    }

    /** Pearson's correlation of the ranks. */
    static double spearman(List<double[]> pairs) {
        double[] a = ranks(pairs.stream().mapToDouble(p -> p[0]).toArray());
        double[] b = ranks(pairs.stream().mapToDouble(p -> p[1]).toArray());
        double middle = (a.length + 1) / 2.0;
        double both = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - middle) * (b[i] - middle);
            ofA += (a[i] - middle) * (a[i] - middle);
            ofB += (b[i] - middle) * (b[i] - middle);
        }
        return both / Math.sqrt(ofA * ofB);
    }

    /** Share of wrong answers among the surest part of the questions. */
    static double risk(List<Scored> surestFirst, double coverage) {
        int answered = (int) Math.max(1, Math.round(coverage * surestFirst.size()));
        return surestFirst.subList(0, answered).stream().filter(s -> !s.right()).count() / (double) answered;
    }

    /** Area under the risk–coverage curve: mean risk over all coverages (Geifman and El-Yaniv, 2017). */
    static double aurc(List<Scored> surestFirst) {
        int wrong = 0;
        double sum = 0;
        for (int i = 0; i < surestFirst.size(); i++) {
            wrong += surestFirst.get(i).right() ? 0 : 1;
            sum += wrong / (i + 1.0);
        }
        return sum / surestFirst.size();
    }

    /**
     * How far confidence and truth lie apart: over ten bins of confidence, the difference of their means weighted by how many
     * questions a bin holds (expected calibration error, Naeini et al., 2015).
     */
    static double calibrationError(List<Scored> scored) {
        return IntStream.range(0, BINS).mapToObj(bin -> bin(scored, bin)).filter(in -> !in.isEmpty())
                .mapToDouble(in -> in.size() * Math.abs(mean(in.stream().map(Scored::score).toList()) - rightAmong(in))).sum()
                / scored.size();
    }

    /** @param bin 0 for a confidence below 0.1, and so on */
    static List<Scored> bin(List<Scored> scored, int bin) {
        return scored.stream().filter(s -> Math.min(BINS - 1, (int) (BINS * s.score())) == bin).toList();
    }

    static double rightAmong(List<Scored> scored) {
        return scored.stream().filter(Scored::right).count() / (double) scored.size();
    }

    /** From 1; equals share the middle of their places. */
    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (x, y) -> Double.compare(values[x], values[y]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length;) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
