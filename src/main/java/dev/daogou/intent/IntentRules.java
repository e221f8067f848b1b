package dev.daogou.intent;

import java.util.EnumMap;
import java.util.Map;

/** What the rules say a message is about: the weights of those that spoke for a name are joined as {@code 1 − Π(1 − weight)}. */
final class IntentRules {

    private static final double WISH = 0.95;

    private final Lexicons lexicons = new Lexicons("topics");

    /** @return 0..1 for each name that a rule spoke for */
    Map<IntentName, Double> read(Text text, boolean wantsHuman) {
        Map<IntentName, Double> strengths = new EnumMap<>(IntentName.class);
        for (var match : lexicons.match(text)) {
            strengths.merge(IntentName.of(match.rule().label()), match.rule().weight(), (a, b) -> 1 - (1 - a) * (1 - b));
        }
        if (wantsHuman) {
            strengths.put(IntentName.HUMAN, WISH);
        }
        return strengths;
    }
}
