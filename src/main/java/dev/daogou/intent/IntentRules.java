package dev.daogou.intent;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a message is about: weights of the rules that spoke for a name are joined as {@code 1 − Π(1 − weight)}, the largest
 * wins, the earlier name in a tie. Confidence is the winner's share of what all names got, times its own strength.
 */
final class IntentRules {

    /** Nothing spoke: most likely a question about a product that no list foresaw. */
    private static final Intent UNKNOWN = new Intent(IntentName.PRODUCT, 0.3);

    private final Lexicons lexicons = new Lexicons("topics");

    Intent read(Text text, boolean wantsHuman) {
        if (wantsHuman) {
            return new Intent(IntentName.HUMAN, 0.95);
        }
        Map<IntentName, Double> rest = new EnumMap<>(IntentName.class);
        for (var match : lexicons.match(text)) {
            rest.merge(IntentName.of(match.rule().label()), 1 - match.rule().weight(), (a, b) -> a * b);
        }
        Intent best = UNKNOWN;
        double strongest = 0;
        double sum = 0;
        for (var entry : rest.entrySet()) {
            double strength = 1 - entry.getValue();
            sum += strength;
            if (strength > strongest) {
                strongest = strength;
                best = new Intent(entry.getKey(), strength);
            }
        }
        return sum == 0 ? UNKNOWN : new Intent(best.name(), PriceRules.round(strongest * (0.5 + 0.5 * strongest / sum)));
    }
}
