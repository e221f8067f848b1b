package dev.daogou.intent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often the latest message had been said before. Two messages are the same when they share most of their pairs of
 * neighbouring characters (Jaccard of bigrams at least 0.6), so that a typo or a "please" does not make a new question.
 */
final class Repeats {

    private static final double SAME = 0.6;
    /** "ok", "嗯嗯" and the like are said often and ask nothing. */
    private static final int SHORTEST = 4;

    private Repeats() {}

    static int ofLatest(List<String> said) {
        if (said.isEmpty()) {
            return 0;
        }
        Set<String> latest = pairs(said.get(said.size() - 1));
        if (latest.size() < SHORTEST - 1) {
            return 0;
        }
        return (int) said.subList(0, said.size() - 1).stream().filter(earlier -> alike(latest, pairs(earlier))).count();
    }

    private static boolean alike(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return shared >= SAME * (a.size() + b.size() - shared);
    }

    private static Set<String> pairs(String text) {
        String letters = Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
