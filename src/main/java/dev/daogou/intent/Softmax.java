package dev.daogou.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A multinomial logistic regression: with x the features of a message and w<sub>k</sub> the weights of class k, the chance of k
 * is {@code exp(w_k·x) / Σ_j exp(w_j·x)} (Bishop, Pattern Recognition and Machine Learning, 2006, section 4.3.4). Its weights
 * are a table that can be read, a line a feature: what they add up to for a message is why it was called so.
 *
 * @param classes in the order of the columns
 * @param weights by feature; a feature that has no line counts nothing
 */
record Softmax(List<String> classes, Map<String, double[]> weights) {

    private static final double NEXT_TO_NOTHING = 0.05;

    /** @param lines a heading {@code feature class class …}, then {@code name weight weight …}; # begins a comment */
    static Softmax parse(List<String> lines) {
        List<String[]> rows = lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+")).toList();
        List<String> classes = Arrays.asList(rows.get(0)).subList(1, rows.get(0).length);
        return new Softmax(classes, rows.stream().skip(1).collect(Collectors.toMap(row -> row[0],
                row -> IntStream.range(1, row.length).mapToDouble(i -> Double.parseDouble(row[i])).toArray())));
    }

    /** Chances of the classes, in their order; they add up to 1. */
    double[] of(Map<String, Double> features) {
        return of(features, null);
    }

    /** @param more what is known besides, by class: added to the sums; {@code null} where nothing is */
    double[] of(Map<String, Double> features, double[] more) {
        double[] chances = more == null ? new double[classes.size()] : more.clone();
        features.forEach((name, value) -> {
            double[] row = weights.get(name);
            for (int k = 0; row != null && k < chances.length; k++) {
                chances[k] += row[k] * value;
            }
        });
        double most = Arrays.stream(chances).max().orElseThrow();
        double sum = 0;
        for (int k = 0; k < chances.length; k++) {
            chances[k] = Math.exp(chances[k] - most);
            sum += chances[k];
        }
        for (int k = 0; k < chances.length; k++) {
            chances[k] /= sum;
        }
        return chances;
    }

    /** As {@link #parse} reads it, the features in the order of their names; what counts next to nothing is left out. */
    String table() {
        StringBuilder table = new StringBuilder("feature");
        classes.forEach(name -> table.append(' ').append(name));
        weights.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .filter(row -> Arrays.stream(row.getValue()).anyMatch(weight -> Math.abs(weight) >= NEXT_TO_NOTHING))
                .forEach(row -> {
                    table.append('\n').append(row.getKey());
                    Arrays.stream(row.getValue()).forEach(weight -> table.append(String.format(Locale.ROOT, " %.2f", weight)));
                });
        return table.append('\n').toString();
    }
}
