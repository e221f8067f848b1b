package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits {@link Leaning} for one model on sentences of our own, and tells what one fitted without a sentence says of it. */
final class LeaningFit {

    record Row(Written.Utterance utterance, float[] vector, Nearness near) {}

    static final int FOLDS = 5;
    private static final double RIDGE = 3e-3;

    private LeaningFit() {}

    static Leaning of(List<Row> rows) {
        int numbers = rows.get(0).vector().length;
        int levels = PriceLevel.values().length;
        List<LogisticFit.Sample> samples = rows.stream().map(LeaningFit::sample).toList();
        float[][] weights = new float[levels][numbers + levels + 1];
        LogisticFit.of(samples, RIDGE).forEach((name, weight) -> {
            String[] parts = name.split(" ");
            weights[Integer.parseInt(parts[1])][Integer.parseInt(parts[0])] = weight.floatValue();
        });
        return new Leaning(weights);
    }

    /** Has each row lean as those say that are fitted on the four fifths it is not of (stacking: Wolpert, 1992). */
    static void leanWithout(List<Row> rows) {
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Leaning others = of(rows.stream().filter(row -> fold(row) != out).toList());
            rows.stream().filter(row -> fold(row) == out).forEach(row -> row.near().leans(others.of(row.vector(), row.near())));
        }
    }

    private static int fold(Row row) {
        return Math.floorMod(row.utterance().text().hashCode() * 31 + 7, FOLDS);
    }

    private static LogisticFit.Sample sample(Row row) {
        List<Map<String, Double>> candidates = new ArrayList<>();
        PriceLevel[] levels = PriceLevel.values();
        int numbers = row.vector().length;
        for (PriceLevel level : levels) {
            Map<String, Double> features = new LinkedHashMap<>();
            for (int i = 0; i < numbers; i++) {
                features.put(i + " " + level.ordinal(), (double) Leaning.SCALE * row.vector()[i]);
            }
            Arrays.stream(levels).forEach(to -> features.put(numbers + to.ordinal() + " " + level.ordinal(),
                    Leaning.SCALE * row.near().to(to)));
            features.put(numbers + levels.length + " " + level.ordinal(), 1.0);
            candidates.add(features);
        }
        return new LogisticFit.Sample(candidates, row.utterance().level().ordinal(), 1);
    }
}
