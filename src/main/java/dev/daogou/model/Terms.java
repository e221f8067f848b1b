package dev.daogou.model;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a text is compared: numbers, stems of Latin words, and bigrams of Han characters, which need no dictionary. */
final class Terms {

    private static final Pattern RUN = Pattern.compile("\\d+(?:[.,]\\d+)*|\\p{IsLatin}+|\\p{IsHan}+");
    /** Longest first; deliberately blunt, since both sides of every comparison are stemmed alike. */
    private static final List<String> SUFFIXES = List.of("able", "ing", "ies", "ed", "es", "er", "s", "y", "e");
    private static final int SHORTEST_STEM = 3;

    private Terms() {}

    /** Full-width forms, case and typographic variants folded away. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static Set<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        Matcher runs = RUN.matcher(folded(text));
        while (runs.find()) {
            String run = runs.group();
            if (isHan(run)) {
                addBigrams(run, terms);
            } else if (run.length() > 1 || Character.isDigit(run.charAt(0))) {
                terms.add(stem(run));
            }
        }
        return terms;
    }

    static boolean isHan(String term) {
        return Character.UnicodeScript.of(term.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static void addBigrams(String run, Set<String> terms) {
        int[] characters = run.codePoints().toArray();
        if (characters.length == 1) {
            terms.add(run);
        }
        for (int i = 0; i + 1 < characters.length; i++) {
            terms.add(new String(characters, i, 2));
        }
    }

    private static String stem(String word) {
        for (String suffix : SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - suffix.length());
            }
        }
        return word;
    }
}
