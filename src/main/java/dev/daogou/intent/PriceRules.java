package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.daogou.intent.Lexicon.Match;

/**
 * What in one message speaks of a price still to be paid. Labels of the rules are {@code level.kind}; besides,
 * {@code protection.…} (price protection, coupons returned) and {@code past.…} (an order already made) say that whatever stands
 * there is about money already spent, and {@code again.…} that a next purchase is meant after all, which lifts {@code past}.
 */
final class PriceRules {

    /**
     * @param telling matches of rules that speak for a level, none of them over another, in the order of the text
     * @param spent whether the message is about money already spent; nothing tells then
     * @param masked whether something in it only looks like a signal: "the price is no problem"
     */
    record Found(List<Match> telling, boolean spent, boolean masked) {

        /** The highest that a rule speaks for. */
        PriceLevel level() {
            return telling.stream().map(match -> PriceRules.level(match.rule().label())).max(Comparator.naturalOrder())
                    .orElse(PriceLevel.NONE);
        }
    }

    private final Lexicons lexicons = new Lexicons("price");

    Found read(Text text) {
        List<Match> matches = lexicons.match(text);
        boolean spent = has(matches, "protection.") || has(matches, "past.") && !has(matches, "again.");
        List<Match> telling = spent ? List.of() : withoutOverlap(matches.stream().filter(PriceRules::tells).toList());
        return new Found(telling, spent, lexicons.mask(text));
    }

    /** Of two rules that saw the same words the stronger one speaks. */
    private static List<Match> withoutOverlap(List<Match> matches) {
        List<Match> kept = new ArrayList<>();
        matches.stream().sorted(Comparator.comparingDouble((Match match) -> -match.rule().weight())).forEach(match -> {
            if (kept.stream().noneMatch(other -> match.start() < other.end() && other.start() < match.end())) {
                kept.add(match);
            }
        });
        return kept.stream().sorted(Comparator.comparingInt(Match::start)).toList();
    }

    private static boolean tells(Match match) {
        String label = match.rule().label();
        return !label.startsWith("protection.") && !label.startsWith("past.") && !label.startsWith("again.");
    }

    private static boolean has(List<Match> matches, String family) {
        return matches.stream().anyMatch(match -> match.rule().label().startsWith(family));
    }

    static PriceLevel level(String label) {
        return PriceLevel.valueOf(label.substring(0, label.indexOf('.')).toUpperCase(Locale.ROOT));
    }

    static String kind(String label) {
        return label.substring(label.indexOf('.') + 1);
    }

    static double round(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
