package dev.daogou.intent;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a multinomial logistic regression: minimised is the mean negative logarithm of the chance of what is right, plus
 * {@code λ/2·|w|²}, by Nesterov's accelerated gradient with the step halved until it descends.
 */
final class SoftmaxFit {

    /** @param places of the features that are not 0 */
    record Sample(int[] places, float[] values, int right) {}

    private static final int ROUNDS = 400;

    private final List<Sample> samples;
    private final int classes;
    private final double ridge;

    private SoftmaxFit(List<Sample> samples, int classes, double ridge) {
        this.samples = samples;
        this.classes = classes;
        this.ridge = ridge;
    }

    /**
     * @param ridge λ, above 0
     * @return the weights by feature, then class
     */
    static double[][] of(List<Sample> samples, int features, int classes, double ridge) {
        double[] weights = new SoftmaxFit(samples, classes, ridge).descend(new double[features * classes]);
        double[][] rows = new double[features][];
        for (int i = 0; i < features; i++) {
            rows[i] = Arrays.copyOfRange(weights, i * classes, (i + 1) * classes);
        }
        return rows;
    }

    private double[] descend(double[] from) {
        double[] weights = from;
        double[] before = from;
        double step = 8;
        for (int round = 1; round <= ROUNDS; round++) {
            double[] ahead = plus(weights, minus(weights, before), (round - 1.0) / (round + 2));
            double[] slope = new double[weights.length];
            double here = loss(ahead, slope);
            double squares = Arrays.stream(slope).map(s -> s * s).sum();
            double[] next = plus(ahead, slope, -step);
            while (step > 1e-6 && loss(next, null) > here - step * squares / 2) {
                step /= 2;
                next = plus(ahead, slope, -step);
            }
            before = weights;
            weights = next;
            if (squares < 1e-11) {
                break;
            }
        }
        return weights;
    }

    private static double[] minus(double[] one, double[] other) {
        return plus(one, other, -1);
    }

    private static double[] plus(double[] from, double[] direction, double step) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + step * direction[i];
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
        double[] off = new double[classes];
        for (Sample sample : samples) {
            loss += missed(sample, weights, off) / samples.size();
            for (int i = 0; slope != null && i < sample.places().length; i++) {
                for (int k = 0; k < classes; k++) {
                    slope[sample.places()[i] * classes + k] += off[k] * sample.values()[i] / samples.size();
                }
            }
        }
        return loss;
    }

    /** The negative logarithm of the chance of what is right. @param off by how much each chance is */
    private double missed(Sample sample, double[] weights, double[] off) {
        Arrays.fill(off, 0);
        for (int i = 0; i < sample.places().length; i++) {
            for (int k = 0; k < classes; k++) {
                off[k] += weights[sample.places()[i] * classes + k] * sample.values()[i];
            }
        }
        double most = Arrays.stream(off).max().orElseThrow();
        double total = Arrays.stream(off).map(sum -> Math.exp(sum - most)).sum();
        double missed = most + Math.log(total) - off[sample.right()];
        for (int k = 0; k < classes; k++) {
            off[k] = Math.exp(off[k] - most) / total - (k == sample.right() ? 1 : 0);
        }
        return missed;
    }
}
