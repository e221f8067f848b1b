package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.daogou.intent.Lexicon.Match;

/**
 * Price sensitivity of one message. Labels of the rules are {@code level.kind}; besides, {@code protection.…} (price
 * protection, coupons returned) and {@code past.…} (an order already made) say that whatever stands there is about money
 * already spent, and {@code again.…} that a next purchase is meant after all, which lifts {@code past}.
 * <p>
 * The level is the highest of the signals; the score is {@code 1 − Π(1 − weight)}, kept inside the level's range: two mild
 * signals make a message more urgent, never another kind of message.
 */
final class PriceRules {

    private final Lexicons lexicons = new Lexicons("price");

    PriceSensitivity read(Text text) {
        List<Match> matches = lexicons.match(text);
        boolean spent = has(matches, "protection.") || has(matches, "past.") && !has(matches, "again.");
        List<Match> telling = spent ? List.of() : withoutOverlap(matches.stream().filter(PriceRules::tells).toList());
        if (telling.isEmpty()) {
            return PriceSensitivity.NONE;
        }
        PriceLevel level = telling.stream().map(PriceRules::level).max(Comparator.naturalOrder()).orElseThrow();
        double rest = telling.stream().mapToDouble(match -> 1 - match.rule().weight()).reduce(1, (a, b) -> a * b);
        List<Signal> signals = telling.stream().sorted(Comparator.comparingInt(Match::start))
                .map(match -> new Signal(kind(match), text.span(match.start(), match.end()), match.rule().weight())).toList();
        return new PriceSensitivity(level, round(level.clamp(1 - rest)), signals);
    }

    /** Of two rules that saw the same words the stronger one speaks. */
    private static List<Match> withoutOverlap(List<Match> matches) {
        List<Match> kept = new ArrayList<>();
        matches.stream().sorted(Comparator.comparingDouble((Match match) -> -match.rule().weight())).forEach(match -> {
            if (kept.stream().noneMatch(other -> match.start() < other.end() && other.start() < match.end())) {
                kept.add(match);
            }
        });
        return kept;
    }

    private static boolean tells(Match match) {
        String label = match.rule().label();
        return !label.startsWith("protection.") && !label.startsWith("past.") && !label.startsWith("again.");
    }

    private static boolean has(List<Match> matches, String family) {
        return matches.stream().anyMatch(match -> match.rule().label().startsWith(family));
    }

    private static PriceLevel level(Match match) {
        String label = match.rule().label();
        return PriceLevel.valueOf(label.substring(0, label.indexOf('.')).toUpperCase(Locale.ROOT));
    }

    private static String kind(Match match) {
        return match.rule().label().substring(match.rule().label().indexOf('.') + 1);
    }

    static double round(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
