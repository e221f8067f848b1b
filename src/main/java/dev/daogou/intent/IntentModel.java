package dev.daogou.intent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a message is about: a conditional logit (McFadden, 1974), whose weights are the same for every name. With x<sub>k</sub>
 * the {@link #features} of name k, the chance of k is {@code exp(w·x_k) / Σ_j exp(w·x_j)}. The weights are in
 * {@code intent/intents.weights}, fitted by {@code IntentFit} in the tests.
 * <p>
 * How sure that is, is a logistic regression over {@link #sureness} by the lines {@code sure.…} of the same file: one that nothing
 * speaks for strongly is likely to be of no business of ours. Over all this goes what a shop has taught, see
 * {@link TaughtReading}.
 */
final class IntentModel {

    private static final Intent WISH = new Intent(IntentName.HUMAN, 0.95);
    /** Nothing speaks for anything: most likely a question about a product that no list foresaw. */
    private static final Intent UNFORESEEN = new Intent(IntentName.PRODUCT, 0.3);

    /** A likeness alone has to be more likely right than wrong. */
    private static final double LIKELY = 0.5;

    /** What a rule that speaks strongly for is not given up for a likeness: who is heard wrongly here is sent the wrong way. */
    private static final Set<IntentName> STANDING = EnumSet.of(IntentName.COMPLAINT, IntentName.HUMAN, IntentName.RETURN,
            IntentName.WARRANTY, IntentName.INVOICE, IntentName.PRICE, IntentName.PROMOTION, IntentName.PAYMENT);
    private static final double STRONG = 0.75;

    private final IntentRules rules = new IntentRules();
    private final Map<String, Double> weights;

    IntentModel(Map<String, Double> weights) {
        this.weights = weights;
    }

    static IntentModel published() {
        Map<String, Double> weights = new LinkedHashMap<>();
        Exemplars.lines("intents.weights").orElseThrow().stream().map(line -> line.split("\\s+"))
                .forEach(row -> weights.put(row[0], Double.valueOf(row[1])));
        return new IntentModel(weights);
    }

    Intent read(Text text, Nearness near, boolean wantsHuman) {
        if (wantsHuman) {
            return WISH;
        }
        Map<IntentName, Double> strengths = rules.read(text, false);
        Intent usual = usual(strengths, near);
        return near.taught() == null ? usual : near.taught().over(strengths, usual);
    }

    /** Without what the shop has taught. */
    private Intent usual(Map<IntentName, Double> strengths, Nearness near) {
        if (strengths.isEmpty() && !near.known()) {
            return UNFORESEEN;
        }
        double[] chances = chances(strengths, near);
        IntentName best = standing(strengths, chances).orElseGet(() -> likeliest(strengths, chances));
        double sum = 0;
        for (var evidence : sureness(strengths, near, chances[best.ordinal()]).entrySet()) {
            sum += evidence.getValue() * weights.getOrDefault(evidence.getKey(), 0.0);
        }
        double sure = PriceRules.round(1 / (1 + Math.exp(-sum)));
        return strengths.isEmpty() && sure < LIKELY ? UNFORESEEN : new Intent(best, sure);
    }

    /** What the strongest of the rules says, if it stands; of several the likeliest. */
    private static Optional<IntentName> standing(Map<IntentName, Double> strengths, double[] chances) {
        double least = Math.max(STRONG, most(strengths));
        return strengths.keySet().stream().filter(name -> STANDING.contains(name) && strengths.get(name) >= least)
                .max(Comparator.comparingDouble(name -> chances[name.ordinal()]));
    }

    /** Nothing is a complaint for being like one: who asks how to write a review is no complainant. */
    private static IntentName likeliest(Map<IntentName, Double> strengths, double[] chances) {
        return Arrays.stream(IntentName.values()).filter(name -> name != IntentName.COMPLAINT || strengths.containsKey(name))
                .max(Comparator.comparingDouble(name -> chances[name.ordinal()])).orElseThrow();
    }

    /** By the order of the names. */
    double[] chances(Map<IntentName, Double> strengths, Nearness near) {
        IntentName[] names = IntentName.values();
        double[] chances = new double[names.length];
        double all = 0;
        for (IntentName name : names) {
            double sum = 0;
            for (var feature : features(name, strengths, near).entrySet()) {
                sum += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
            }
            chances[name.ordinal()] = Math.exp(sum);
            all += chances[name.ordinal()];
        }
        for (int k = 0; k < chances.length; k++) {
            chances[k] /= all;
        }
        return chances;
    }

    /** What speaks for a name, by the names in the file of the weights. */
    static Map<String, Double> features(IntentName name, Map<IntentName, Double> strengths, Nearness near) {
        Map<String, Double> features = new LinkedHashMap<>();
        double strength = strengths.getOrDefault(name, 0.0);
        features.put("rule", strength);
        features.put("rule.foremost", strength > 0 && strength >= most(strengths) ? 1.0 : 0);
        features.put("like", near.to(name));
        features.put("like.foremost", near.known() && List.of(IntentName.values()).stream()
                .allMatch(other -> near.to(other) <= near.to(name)) ? 1.0 : 0);
        features.put("otherwise", name == IntentName.PRODUCT ? 1.0 : 0);
        return features;
    }

    /** What makes it sure that the likeliest name is meant. */
    static Map<String, Double> sureness(Map<IntentName, Double> strengths, Nearness near, double chance) {
        Map<String, Double> sure = new LinkedHashMap<>();
        sure.put("sure.always", 1.0);
        sure.put("sure.rule", most(strengths));
        sure.put("sure.like", near.foremost());
        sure.put("sure.like.unknown", near.known() ? 0.0 : 1);
        sure.put("sure.chance", chance);
        return sure;
    }

    private static double most(Map<IntentName, Double> strengths) {
        return strengths.values().stream().mapToDouble(strength -> strength).max().orElse(0);
    }
}
