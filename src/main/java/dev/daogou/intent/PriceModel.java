package dev.daogou.intent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.daogou.intent.Lexicon.Match;

/**
 * How price-sensitive one message is: the level that a {@link Softmax} over {@link #features} finds likeliest, by the weights in
 * {@code intent/price.weights}. They were fitted on messages of our own that carry a level, each once with its vector and once
 * without, so that the rules alone do where there is none ({@code PriceFit} in the tests; README says how to fit again).
 * <p>
 * Signals are the rules that speak for no more than the level. Where none speaks for the level itself, it is the likeness to an
 * exemplar that does: a signal {@code like_…}, whose span is the clause that shares most with it. The score is
 * {@code 1 − Π(1 − weight)}, kept inside the level's range: two mild signals make a message more urgent, never another kind of
 * message.
 */
final class PriceModel {

    /** What a likeness says by itself when it is certain, by level: as much as a rule that speaks for it. */
    private static final double[] LIKENESS = { 0, 0.2, 0.55, 0.85 };

    /**
     * Chance of comparing or bargaining together from which a message is called so, where a rule speaks for it; and where only its
     * likeness does, which has to be nearer to them than to what is none, too. Chosen on the fitted half, and on that of messages
     * to a shop, for precision: who is taken for a haggler and is not is spoken to of offers they did not ask for.
     */
    private static final double SENSITIVE = 0.6;
    private static final double SENSITIVE_BY_LIKENESS = 0.8;
    private static final double LIKE = 0.25;
    private static final double NEARER = 0.05;

    private final PriceRules rules = new PriceRules();
    private final Softmax model;

    PriceModel(Softmax model) {
        this.model = model;
    }

    static PriceModel published() {
        return new PriceModel(Softmax.parse(Exemplars.lines("price.weights").orElseThrow()));
    }

    PriceSensitivity read(Text text, Nearness near) {
        PriceRules.Found found = rules.read(text);
        double[] chances = model.of(features(text, found, near));
        PriceLevel level = sensitive(found, near, chances)
                ? likelier(chances, PriceLevel.COMPARING, PriceLevel.BARGAINING)
                : likelier(chances, PriceLevel.NONE, PriceLevel.CURIOUS);
        return level == PriceLevel.NONE
                ? PriceSensitivity.NONE
                : told(text, level, signals(text, found, near, level, chances[level.ordinal()]));
    }

    /** Whether the message is comparing or bargaining, and something that can be shown says so: no leaning of its vector alone. */
    private static boolean sensitive(PriceRules.Found found, Nearness near, double[] chances) {
        double chance = chances[PriceLevel.COMPARING.ordinal()] + chances[PriceLevel.BARGAINING.ordinal()];
        return chance >= SENSITIVE && !found.spent()
                && (found.level().compareTo(PriceLevel.COMPARING) >= 0
                        || chance >= SENSITIVE_BY_LIKENESS && likeSensitive(near));
    }

    private static boolean likeSensitive(Nearness near) {
        double like = Math.max(near.to(PriceLevel.COMPARING), near.to(PriceLevel.BARGAINING));
        return like >= LIKE && like >= near.to(PriceLevel.NONE) + NEARER;
    }

    private static PriceLevel likelier(double[] chances, PriceLevel one, PriceLevel other) {
        return chances[other.ordinal()] > chances[one.ordinal()] ? other : one;
    }

    private static PriceSensitivity told(Text text, PriceLevel level, List<Signal> signals) {
        double rest = signals.stream().mapToDouble(signal -> 1 - signal.weight()).reduce(1, (a, b) -> a * b);
        return new PriceSensitivity(level, PriceRules.round(level.clamp(1 - rest)), signals);
    }

    private static List<Signal> signals(Text text, PriceRules.Found found, Nearness near, PriceLevel level, double chance) {
        List<Signal> signals = new ArrayList<>();
        boolean said = false;
        for (Match match : found.telling()) {
            PriceLevel its = PriceRules.level(match.rule().label());
            if (its.compareTo(level) <= 0) {
                signals.add(new Signal(PriceRules.kind(match.rule().label()), text.span(match.start(), match.end()),
                        match.rule().weight()));
                said |= its == level;
            }
        }
        if (!said) {
            String span = near.known() ? Clauses.nearest(text, near.nearest(level).text()) : text.span(0, text.own().length());
            signals.add(new Signal("like_" + level.code(), span, PriceRules.round(LIKENESS[level.ordinal()] * chance)));
        }
        return signals;
    }

    /** What the model sees, by the names in the file of its weights. */
    static Map<String, Double> features(Text text, PriceRules.Found found, Nearness near) {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("always", 1.0);
        features.put("rules." + found.level().name().toLowerCase(Locale.ROOT), 1.0);
        found.telling().forEach(match -> features.put("rule." + match.rule().label(), 1.0));
        if (found.spent()) {
            features.put("rules.spent", 1.0);
        }
        if (found.masked()) {
            features.put("rules.masked", 1.0);
        }
        if (near.known()) {
            for (PriceLevel level : PriceLevel.values()) {
                features.put("like." + level.code(), near.to(level));
            }
        } else {
            features.put("like.unknown", 1.0);
        }
        if (near.leaning() != null) {
            for (PriceLevel level : PriceLevel.values()) {
                features.put("leans." + level.code(), near.leaning()[level.ordinal()]);
            }
        }
        PlainFeatures.add(text, features);
        return features;
    }
}
