package dev.daogou.intent;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a multinomial logistic regression over features that are mostly 0: minimised is the mean negative logarithm of the chance
 * of what is right, plus {@code λ/2·|w|²}.
 */
final class SoftmaxFit implements Lbfgs.Loss {

    /** @param places of the features that are not 0 */
    record Sample(int[] places, float[] values, int right) {}

    private static final int ROUNDS = 300;

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
        double[] weights = Lbfgs.least(new SoftmaxFit(samples, classes, ridge), features * classes, ROUNDS);
        double[][] rows = new double[features][];
        for (int i = 0; i < features; i++) {
            rows[i] = Arrays.copyOfRange(weights, i * classes, (i + 1) * classes);
        }
        return rows;
    }

    @Override
    public double at(double[] weights, double[] slope) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            loss += ridge / 2 * weights[i] * weights[i];
            slope[i] = ridge * weights[i];
        }
        double[] off = new double[classes];
        for (Sample sample : samples) {
            loss += missed(sample, weights, off) / samples.size();
            for (int i = 0; i < sample.places().length; i++) {
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
