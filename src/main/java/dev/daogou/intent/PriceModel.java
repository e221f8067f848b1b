package dev.daogou.intent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import dev.daogou.intent.Lexicon.Match;
import dev.daogou.shared.Lang;

/**
 * How price-sensitive one message is: the level that a {@link Softmax} over {@link #features} finds likeliest. Its weights stand in
 * {@code intent/price.*.weights}, by language; where the message's vector is known, those of {@code price.*.close.weights} are
 * taken and what its {@link Leaning} adds. Both were fitted on sentences of our own that carry a level ({@code PriceFit} in the
 * tests; README says how to fit again).
 * <p>
 * Signals are the rules that speak for no more than the level. Where none speaks for the level itself, its wording does: a signal
 * {@code like_…}, whose span is the clause that speaks most for it. The score is how certain the level is, kept inside its range.
 */
final class PriceModel {

    /** What the kind of a signal begins with that is no rule's. */
    static final String LIKE = "like_";

    /** What wording says by itself when it is certain, by level: as much as a rule that speaks for it. */
    private static final double[] LIKENESS = { 0, 0.2, 0.55, 0.85 };

    /** Chance of comparing or bargaining together from which a message is called so: above even odds, for precision. */
    private static final double SENSITIVE = 0.6;

    private final PriceRules rules = new PriceRules();
    private final Map<Lang, Softmax> plain;
    private final Map<Lang, Softmax> close;

    /** @param close to be added to what the vector leans to */
    PriceModel(Map<Lang, Softmax> plain, Map<Lang, Softmax> close) {
        this.plain = plain;
        this.close = close;
    }

    /** Read once: its weights are some twenty thousand lines. */
    private static final class Published {
        static final PriceModel MODEL = new PriceModel(published(".weights"), published(".close.weights"));
    }

    static PriceModel published() {
        return Published.MODEL;
    }

    private static Map<Lang, Softmax> published(String ending) {
        Map<Lang, Softmax> all = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            all.put(lang, Softmax.parse(Exemplars.lines("price." + lang.code() + ending).orElseThrow()));
        }
        return all;
    }

    PriceSensitivity read(Text text, Nearness near, Preceding before) {
        PriceRules.Found found = rules.read(text);
        Lang lang = Lang.ofText(text.own());
        Softmax model = (near.leaning() == null ? plain : close).get(lang);
        double[] chances = model.of(features(text, lang, found, before, model.weights()::containsKey), near.leaning());
        double sensitive = chances[PriceLevel.COMPARING.ordinal()] + chances[PriceLevel.BARGAINING.ordinal()];
        PriceLevel level = sensitive >= SENSITIVE && !found.spent()
                ? likelier(chances, PriceLevel.COMPARING, PriceLevel.BARGAINING)
                : likelier(chances, PriceLevel.NONE, PriceLevel.CURIOUS);
        if (level == PriceLevel.NONE) {
            return PriceSensitivity.NONE;
        }
        double certain = level == PriceLevel.CURIOUS ? chances[level.ordinal()] : sensitive;
        return new PriceSensitivity(level, PriceRules.round(level.score(certain)),
                signals(text, lang, found, model, level, certain));
    }

    private static PriceLevel likelier(double[] chances, PriceLevel one, PriceLevel other) {
        return chances[other.ordinal()] > chances[one.ordinal()] ? other : one;
    }

    private static List<Signal> signals(Text text, Lang lang, PriceRules.Found found, Softmax model, PriceLevel level,
            double certain) {
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
            signals.add(new Signal(LIKE + level.code(), Wording.telling(text, lang, model.weights(), level.ordinal()),
                    PriceRules.round(LIKENESS[level.ordinal()] * certain)));
        }
        return signals;
    }

    /**
     * What the model sees, by the names in the file of its weights.
     *
     * @param known of which turns of phrase there are weights
     */
    static Map<String, Double> features(Text text, Lang lang, PriceRules.Found found, Preceding before,
            Predicate<String> known) {
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
        PlainFeatures.add(text, features);
        Wording.add(text, lang, known, features);
        before.add(text, lang, found.level().compareTo(PriceLevel.COMPARING) >= 0, known, features);
        return features;
    }
}
