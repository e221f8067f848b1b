package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * To which level a message's vector leans: the part of {@link PriceModel}'s regression that goes over the numbers of the vector.
 * Since its weights are a sum of the vectors of the sentences it was fitted on, it is a likeness to all of these at once, each as
 * much as it tells (the representer theorem: Kimeldorf and Wahba, 1971). Published for the models in this process in
 * {@code intent/<model>.leaning}, a line a level.
 */
final class Leaning {

    /** Makes the numbers of a vector about as large as the other features, so that one ridge fits both. */
    static final float SCALE = 4;

    private final float[][] weights;

    /** @param weights of each level, for the vector's numbers */
    Leaning(float[][] weights) {
        this.weights = weights;
    }

    static Optional<Leaning> published(String model) {
        return Exemplars.lines(model + ".leaning")
                .map(lines -> new Leaning(lines.stream().map(Leaning::numbers).toArray(float[][]::new)));
    }

    /** As {@link #published} reads it. */
    String written() {
        return Arrays.stream(weights).map(Leaning::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(float[] row) {
        List<String> numbers = new ArrayList<>();
        for (float number : row) {
            numbers.add(String.format(Locale.ROOT, "%.3f", number));
        }
        return String.join(" ", numbers);
    }

    private static float[] numbers(String line) {
        String[] parts = line.split(" ");
        float[] numbers = new float[parts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(parts[i]);
        }
        return numbers;
    }

    /** What it adds to the logarithm of each level's odds, in their order; {@code null} for a vector of another length. */
    double[] of(float[] vector) {
        if (vector.length != weights[0].length) {
            return null;
        }
        double[] sums = new double[weights.length];
        for (int k = 0; k < sums.length; k++) {
            double sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += weights[k][i] * vector[i];
            }
            sums[k] = SCALE * sum;
        }
        return sums;
    }
}
