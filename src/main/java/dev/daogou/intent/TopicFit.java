package dev.daogou.intent;

import java.util.Arrays;

import org.apache.lucene.util.VectorUtil;

/**
 * Fits a multinomial logistic regression over vectors of meaning: with x a vector and w<sub>k</sub> the weights of label k, the
 * chance of k is {@code exp(w_k·x) / Σ_j exp(w_j·x)} (Bishop, Pattern Recognition and Machine Learning, 2006, section 4.3.4).
 * Minimised is the sum of the negative logarithms of the chances of the right labels, plus {@link #RIDGE}{@code /2·|w|²}.
 */
final class TopicFit implements Lbfgs.Loss {

    /**
     * Of vectors of length 1 this is what scikit-learn calls C = 10 of vectors of length 3. Chosen among 1 to 100 on the
     * fitted half of HINT3; from 3 to 30 they differ by two sentences.
     */
    private static final double RIDGE = 1 / 90.0;
    /** Stands behind every vector, so that a label may be likely for being common. */
    private static final float ALWAYS = 1 / 3f;
    /** 6,500 sentences of 27 labels take a few seconds; what is left to gain by more is in the third decimal of a chance. */
    private static final int ROUNDS = 60;
    /** Gains of a smaller part of a sentence are not worth the way through its vector. */
    private static final float NOTHING = 1e-6f;

    private final float[][] vectors;
    private final int[] labels;
    private final int count;
    private final int size;

    private TopicFit(float[][] vectors, int[] labels, int count) {
        this.vectors = Arrays.stream(vectors).map(TopicFit::behind).toArray(float[][]::new);
        this.labels = labels;
        this.count = count;
        this.size = this.vectors[0].length;
    }

    /**
     * @param vectors of length 1
     * @param labels of each vector, 0 to count - 1
     * @return the weights of each label, for {@link #chances}
     */
    static float[][] of(float[][] vectors, int[] labels, int count) {
        TopicFit fit = new TopicFit(vectors, labels, count);
        return fit.rows(Lbfgs.least(fit, count * fit.size, ROUNDS));
    }

    /** Logarithms of the chances of the labels, in their order. */
    static double[] chances(float[][] weights, float[] vector) {
        float[] asked = behind(vector);
        double[] chances = new double[weights.length];
        for (int k = 0; k < chances.length; k++) {
            chances[k] = VectorUtil.dotProduct(weights[k], asked);
        }
        double all = logOfSum(chances);
        for (int k = 0; k < chances.length; k++) {
            chances[k] -= all;
        }
        return chances;
    }

    @Override
    public double at(double[] weights, double[] slope) {
        float[][] rows = rows(weights);
        float[][] slopes = new float[count][size];
        double[] sums = new double[count];
        double loss = 0;
        for (int i = 0; i < vectors.length; i++) {
            for (int k = 0; k < count; k++) {
                sums[k] = VectorUtil.dotProduct(rows[k], vectors[i]);
            }
            double all = logOfSum(sums);
            loss += all - sums[labels[i]];
            for (int k = 0; k < count; k++) {
                add(slopes[k], vectors[i], (float) (Math.exp(sums[k] - all) - (k == labels[i] ? 1 : 0)));
            }
        }
        for (int w = 0; w < weights.length; w++) {
            loss += RIDGE / 2 * weights[w] * weights[w];
            slope[w] = slopes[w / size][w % size] + RIDGE * weights[w];
        }
        return loss;
    }

    private static void add(float[] to, float[] vector, float times) {
        if (Math.abs(times) > NOTHING) {
            for (int j = 0; j < to.length; j++) {
                to[j] += times * vector[j];
            }
        }
    }

    private static double logOfSum(double[] sums) {
        double most = Arrays.stream(sums).max().orElseThrow();
        double all = 0;
        for (double sum : sums) {
            all += Math.exp(sum - most);
        }
        return most + Math.log(all);
    }

    private float[][] rows(double[] weights) {
        float[][] rows = new float[count][size];
        for (int w = 0; w < weights.length; w++) {
            rows[w / size][w % size] = (float) weights[w];
        }
        return rows;
    }

    private static float[] behind(float[] vector) {
        float[] longer = Arrays.copyOf(vector, vector.length + 1);
        longer[vector.length] = ALWAYS;
        return longer;
    }
}
