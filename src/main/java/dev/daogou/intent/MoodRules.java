package dev.daogou.intent;

/** How a visitor sounds: the strongest word decides, a heap of exclamation marks makes an unfriendly one angrier. */
final class MoodRules {

    private final Lexicons lexicons = new Lexicons("mood");

    Mood read(Text text) {
        double positive = 0;
        double negative = 0;
        for (var match : lexicons.match(text)) {
            double weight = match.rule().weight();
            switch (match.rule().label()) {
                case "positive" -> positive = Math.max(positive, weight);
                case "negative" -> negative = Math.max(negative, weight);
                default -> throw new IllegalStateException("a mood rule is positive or negative: " + match.rule().label());
            }
        }
        if (negative > 0 && shouts(text.folded())) {
            negative += 0.3;
        }
        return negative >= 0.8
                ? Mood.ANGRY
                : negative > 0 && negative >= positive ? Mood.NEGATIVE : positive > 0 ? Mood.POSITIVE : Mood.NEUTRAL;
    }

    private static boolean shouts(String folded) {
        return folded.chars().filter(c -> c == '!').count() >= 3;
    }
}
