package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * To which level a message's vector leans: a multinomial logistic regression over the numbers of the vector and its
 * {@link Nearness} to the exemplars of the levels. Since its weights are a sum of the vectors of the sentences it was fitted on, it
 * is a likeness to all of these at once, each as much as it tells (the representer theorem: Kimeldorf and Wahba, 1971). Published
 * for the models in this process in {@code intent/<model>.leaning}, a line a level.
 */
final class Leaning {

    /** Makes the numbers of a vector about as large as cosines, so that one ridge fits both. */
    static final float SCALE = 3;

    private final float[][] weights;

    /** @param weights of each level: for the vector's numbers, for the nearness to each level, and by itself */
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

    /** The logarithms of the levels' odds about their mean, in their order. */
    double[] of(float[] vector, Nearness near) {
        PriceLevel[] levels = PriceLevel.values();
        double[] sums = new double[levels.length];
        for (int k = 0; k < sums.length; k++) {
            double sum = weights[k][vector.length + levels.length];
            for (int i = 0; i < vector.length; i++) {
                sum += weights[k][i] * SCALE * vector[i];
            }
            for (PriceLevel level : levels) {
                sum += weights[k][vector.length + level.ordinal()] * SCALE * near.to(level);
            }
            sums[k] = sum;
        }
        double mean = Arrays.stream(sums).average().orElseThrow();
        return Arrays.stream(sums).map(sum -> sum - mean).toArray();
    }
}
