package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * A reply full of characters that are made of several: skin tones, families, flags, combining marks, jamo. Where a reader sees a
 * boundary is known from how it was put together, not from any library. Nothing in it triggers the guard.
 */
final class OddText {

    private static final List<String> CLUSTERS = List.of(
            "\uD83D\uDC4D\uD83C\uDFFD", // thumbs up, skin tone
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66", // a family of four
            "\uD83D\uDC69\uD83C\uDFFF\u200D\uD83D\uDCBB", // woman, skin tone, computer
            "\u2764\uFE0F\u200D\uD83D\uDD25", // heart on fire
            "\uD83C\uDDE8\uD83C\uDDF3", "\uD83C\uDDFA\uD83C\uDDF8", // flags
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F", // England's
            "e\u0301", "a\u0308\u0301", "o\u0302\u0323", // letters under marks
            "\u1112\u1161\u11AB", // a syllable of three jamo
            "\u0E01\u0E33", // Thai
            "\u0915\u093F", // Devanagari
            "\uD83D\uDE00", "\u2600\uFE0F", "\u7F8A", "\u5C71");
    private static final List<String> WORDS = List.of("soft", "warm", "light", "coat", "snug", "lining");

    final String text;
    private final TreeSet<Integer> boundaries = new TreeSet<>(List.of(0));

    private OddText(List<String> clusters) {
        StringBuilder all = new StringBuilder();
        for (String cluster : clusters) {
            all.append(cluster);
            boundaries.add(all.length());
        }
        text = all.toString();
    }

    static OddText of(Random random, int pieces) {
        List<String> clusters = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(3) == 0) {
                WORDS.get(random.nextInt(WORDS.size())).chars().forEach(c -> clusters.add(String.valueOf((char) c)));
                clusters.add(" ");
            } else {
                clusters.add(CLUSTERS.get(random.nextInt(CLUSTERS.size())));
            }
        }
        return new OddText(clusters);
    }

    /** Cut anywhere but in the middle of a code point, which no provider does either. */
    String[] tokens(Random random) {
        List<String> tokens = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(6));
            if (Character.isHighSurrogate(text.charAt(to - 1))) {
                to++;
            }
            tokens.add(text.substring(from, to));
            from = to;
        }
        return tokens.toArray(String[]::new);
    }

    /** The last boundary that a reader sees at or before this offset. */
    int boundary(int off) {
        return boundaries.floor(Math.min(off, text.length()));
    }
}
