package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the weights of {@link PriceModel} on the half of our own sentences that may be fitted on. Each is shown as it is, without its
 * vector, and as if no rule had known it: rules are written with these sentences in view, and of others they will know fewer. Of
 * the sensitive ones that happens to two in five, as it did before the rules were widened.
 */
final class PriceFit {

    static final double RIDGE = 3e-4;
    private static final double UNKNOWN_TO_RULES = 0.4;
    private static final double WRONG = 0.15;
    private static final List<String> LEVELS = Arrays.stream(PriceLevel.values()).map(PriceLevel::code).toList();

    private final PriceRules rules = new PriceRules();
    private final List<LogisticFit.Sample> samples = new ArrayList<>();

    /** @param other a sentence whose rules stand for such as are wrong */
    void add(Written.Utterance utterance, Nearness near, Written.Utterance other) {
        Text text = Text.of(utterance.text(), null);
        PriceRules.Found found = rules.read(text);
        add(utterance, PriceModel.features(text, found, near), 1);
        add(utterance, PriceModel.features(text, found, Nearness.UNKNOWN), 1);
        add(utterance, PriceModel.features(text, new PriceRules.Found(List.of(), false, false), near),
                utterance.level() == PriceLevel.NONE ? 1 : UNKNOWN_TO_RULES);
        add(utterance, PriceModel.features(text, rules.read(Text.of(other.text(), null)), near), WRONG);
    }

    private void add(Written.Utterance utterance, Map<String, Double> features, double weight) {
        samples.add(new LogisticFit.Sample(LEVELS.stream().map(level -> named(features, level)).toList(),
                utterance.level().ordinal(), weight));
    }

    private static Map<String, Double> named(Map<String, Double> features, String level) {
        Map<String, Double> named = new LinkedHashMap<>();
        features.forEach((name, value) -> named.put(name + ' ' + level, value));
        return named;
    }

    Softmax fitted() {
        Map<String, double[]> weights = new TreeMap<>();
        LogisticFit.of(samples, RIDGE).forEach((name, weight) -> {
            String[] parts = name.split(" ");
            weights.computeIfAbsent(parts[0], feature -> new double[LEVELS.size()])[LEVELS.indexOf(parts[1])] = weight;
        });
        return new Softmax(LEVELS, weights);
    }
}
