package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a conditional logit (McFadden, 1974): of several candidates, each with features x<sub>k</sub>, the right one is k with the
 * chance {@code exp(w·x_k) / Σ_j exp(w·x_j)}. Minimised is the mean negative logarithm of that chance over the samples plus
 * {@code λ/2·|w|²}, by Nesterov's accelerated gradient with the step halved until it descends. A multinomial regression is one
 * whose features carry their class in their name.
 */
final class LogisticFit {

    /** @param candidates their features; the one at {@code right} is the right one */
    record Sample(List<Map<String, Double>> candidates, int right, double weight) {}

    private static final int ROUNDS = 300;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<int[][]> names = new ArrayList<>();
    private final List<double[][]> values = new ArrayList<>();
    private final List<Sample> samples;
    private final double ridge;
    private final double all;

    private LogisticFit(List<Sample> samples, double ridge) {
        this.samples = samples;
        this.ridge = ridge;
        this.all = samples.stream().mapToDouble(Sample::weight).sum();
        samples.forEach(sample -> {
            names.add(sample.candidates().stream().map(features -> features.keySet().stream()
                    .mapToInt(name -> places.computeIfAbsent(name, fresh -> places.size())).toArray()).toArray(int[][]::new));
            values.add(sample.candidates().stream().map(features -> features.values().stream().mapToDouble(v -> v).toArray())
                    .toArray(double[][]::new));
        });
    }

    /** @param ridge λ, above 0 */
    static Map<String, Double> of(List<Sample> samples, double ridge) {
        LogisticFit fit = new LogisticFit(samples, ridge);
        double[] weights = fit.descend();
        Map<String, Double> named = new LinkedHashMap<>();
        fit.places.forEach((name, place) -> named.put(name, weights[place]));
        return named;
    }

    private double[] descend() {
        double[] weights = new double[places.size()];
        double[] before = weights;
        double step = 4;
        for (int round = 1; round <= ROUNDS; round++) {
            double momentum = (round - 1.0) / (round + 2);
            double[] ahead = new double[weights.length];
            for (int i = 0; i < ahead.length; i++) {
                ahead[i] = weights[i] + momentum * (weights[i] - before[i]);
            }
            double[] slope = new double[weights.length];
            double here = loss(ahead, slope);
            double squares = Arrays.stream(slope).map(s -> s * s).sum();
            double[] next = moved(ahead, slope, step);
            while (step > 1e-6 && loss(next, null) > here - step * squares / 2) {
                step /= 2;
                next = moved(ahead, slope, step);
            }
            before = weights;
            weights = next;
            if (squares < 1e-10) {
                break;
            }
        }
        return weights;
    }

    private static double[] moved(double[] from, double[] slope, double step) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] - step * slope[i];
        }
        return to;
    }

    /** @param slope is added to, or {@code null} */
    private double loss(double[] weights, double[] slope) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            loss += ridge / 2 * weights[i] * weights[i];
            if (slope != null) {
                slope[i] += ridge * weights[i];
            }
        }
        for (int s = 0; s < samples.size(); s++) {
            int[][] named = names.get(s);
            double[][] valued = values.get(s);
            double[] sums = new double[named.length];
            for (int k = 0; k < sums.length; k++) {
                for (int i = 0; i < named[k].length; i++) {
                    sums[k] += weights[named[k][i]] * valued[k][i];
                }
            }
            double most = Arrays.stream(sums).max().orElseThrow();
            double total = Arrays.stream(sums).map(sum -> Math.exp(sum - most)).sum();
            int right = samples.get(s).right();
            double share = samples.get(s).weight() / all;
            loss -= share * (sums[right] - most - Math.log(total));
            for (int k = 0; slope != null && k < sums.length; k++) {
                double off = share * (Math.exp(sums[k] - most) / total - (k == right ? 1 : 0));
                for (int i = 0; i < named[k].length; i++) {
                    slope[named[k][i]] += off * valued[k][i];
                }
            }
        }
        return loss;
    }
}
