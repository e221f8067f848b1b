package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.daogou.shared.Lang;

/** Fits the weights of {@link PriceModel} for one language on sentences that carry a level, with their vectors or without. */
final class PriceFit {

    record Row(Written.Utterance utterance, float[] vector) {}

    /** @param leaning {@code null} without vectors */
    record Fitted(Softmax words, Leaning leaning) {}

    /** By five-fold cross-validation over what was written before the rest. */
    private static final double RIDGE_OF_ALL = 0.5;
    /** A turn of phrase that fewer sentences have is theirs, not the language's. */
    private static final int COMMON = 3;
    private static final List<String> LEVELS = Arrays.stream(PriceLevel.values()).map(PriceLevel::code).toList();

    private final PriceRules rules = new PriceRules();
    private final Lang lang;
    private final List<Row> rows;
    private final Set<String> known;

    PriceFit(Lang lang, List<Row> rows) {
        this.lang = lang;
        this.rows = rows;
        Map<String, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            Text text = Text.of(row.utterance().text(), null);
            Stream.concat(Wording.names(text.folded(), lang).stream(), row.utterance().before().names(text, lang))
                    .forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        known = counts.keySet().stream().filter(name -> counts.get(name) >= COMMON).collect(Collectors.toSet());
    }

    Fitted fitted(boolean closely) {
        int numbers = closely ? rows.get(0).vector().length : 0;
        Map<String, Integer> places = new LinkedHashMap<>();
        List<SoftmaxFit.Sample> samples = new ArrayList<>();
        for (Row row : rows) {
            Text text = Text.of(row.utterance().text(), null);
            Map<String, Double> features = PriceModel.features(text, lang, rules.read(text), row.utterance().before(),
                    known::contains);
            int[] at = new int[numbers + features.size()];
            float[] values = new float[at.length];
            for (int i = 0; i < numbers; i++) {
                at[i] = i;
                values[i] = Leaning.SCALE * row.vector()[i];
            }
            int next = numbers;
            for (var feature : features.entrySet()) {
                at[next] = numbers + places.computeIfAbsent(feature.getKey(), fresh -> places.size());
                values[next++] = feature.getValue().floatValue();
            }
            samples.add(new SoftmaxFit.Sample(at, values, row.utterance().level().ordinal()));
        }
        double[][] weights = SoftmaxFit.of(samples, numbers + places.size(), LEVELS.size(), RIDGE_OF_ALL / rows.size());
        Map<String, double[]> named = new TreeMap<>();
        places.forEach((name, place) -> named.put(name, weights[numbers + place]));
        return new Fitted(new Softmax(LEVELS, named), closely
                ? new Leaning(IntStream.range(0, LEVELS.size())
                        .mapToObj(k -> column(weights, numbers, k)).toArray(float[][]::new))
                : null);
    }

    private static float[] column(double[][] weights, int numbers, int k) {
        float[] column = new float[numbers];
        for (int i = 0; i < numbers; i++) {
            column[i] = (float) weights[i][k];
        }
        return column;
    }
}
