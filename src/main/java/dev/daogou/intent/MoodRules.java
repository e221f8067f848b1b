package dev.daogou.intent;

import java.util.ArrayList;
import java.util.List;

import dev.daogou.intent.Lexicon.Match;

/** How a visitor sounds: the strongest word decides; shouting, by a heap of marks or in capitals, makes an unfriendly one angrier. */
final class MoodRules {

    private static final double ANGER = 0.8;
    private static final int LOUD_MARKS = 3;
    /** Fewer capitals may be an article's number or an abbreviation. */
    private static final int LOUD_LETTERS = 12;

    private final Lexicons lexicons = new Lexicons("mood");

    /** @param anger the unfriendly words of an angry message, empty for any other */
    record Heard(Mood mood, List<Match> anger) {}

    Heard read(Text text) {
        double positive = 0;
        double negative = 0;
        List<Match> unfriendly = new ArrayList<>();
        for (Match match : lexicons.match(text)) {
            double weight = match.rule().weight();
            switch (match.rule().label()) {
                case "positive" -> positive = Math.max(positive, weight);
                case "negative" -> {
                    negative = Math.max(negative, weight);
                    unfriendly.add(match);
                }
                default -> throw new IllegalStateException("a mood rule is positive or negative: " + match.rule().label());
            }
        }
        if (negative > 0 && shouts(text)) {
            negative += 0.3;
        }
        if (negative >= ANGER) {
            return new Heard(Mood.ANGRY, unfriendly);
        }
        return new Heard(negative > 0 && negative >= positive
                ? Mood.NEGATIVE
                : positive > 0 ? Mood.POSITIVE : Mood.NEUTRAL, List.of());
    }

    private static boolean shouts(Text text) {
        if (text.folded().chars().filter(c -> c == '!').count() >= LOUD_MARKS) {
            return true;
        }
        return text.own().chars().filter(Character::isUpperCase).count() >= LOUD_LETTERS
                && text.own().chars().noneMatch(Character::isLowerCase);
    }
}
