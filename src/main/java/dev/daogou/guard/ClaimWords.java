package dev.daogou.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.daogou.shared.Lang;
import dev.daogou.shared.WordList;

/**
 * Where a claim may begin: a figure, a number word, a currency sign, or a word of the languages' claim lists. Asked for every
 * character that streams by, so it looks at that place only and never at the whole text.
 */
public final class ClaimWords {

    /** Nothing more to know about this place until the next delta. */
    static final int UNDECIDED = -1;
    /** A claim may begin here. */
    static final int TRIGGER = 0;
    /** Behind which a Chinese numeral counts something a claim could be about. */
    /** A longer word is none, but may be a text in disguise. */
    private static final int LONGEST_WORD = 30;
    private static final String COUNTED = "元块折成半百千万件天小个年月日号点分%";

    /** Latin words that stand alone. */
    private final Set<String> words = new HashSet<>();
    private final Map<Character, List<String>> phrases = new HashMap<>();

    public ClaimWords() {
        for (Lang lang : Lang.values()) {
            WordList.of("guard/" + lang.code() + ".txt").forEach(this::learn);
        }
        Topics.words().values().forEach(topic -> topic.forEach(this::learn));
        StockWords.phrases().forEach(this::learn);
        Elsewhere.names().forEach(this::learn);
        Favours.words().forEach(this::learn);
        Concern.all().forEach(concern -> concern.words().forEach(this::learn));
    }

    private void learn(String phrase) {
        String bare = phrase.strip().toLowerCase(Locale.ROOT);
        if (bare.charAt(0) >= 128) {
            phrases.computeIfAbsent(bare.charAt(0), first -> new ArrayList<>()).add(bare);
        } else if (bare.indexOf(' ') < 0) {
            words.add(bare);
        }
        // Of several Latin words one is in the list of its own: the sentence is checked as a whole, also what was shown of it.
    }

    /** @return {@link #TRIGGER}, {@link #UNDECIDED}, or how many characters from here on are free of claims */
    int at(CharSequence text, int i, boolean complete) {
        char c = text.charAt(i);
        if (isFigure(c)) {
            return TRIGGER;
        }
        if (c < 0x250 && Character.isLetter(c)) {
            return word(text, i, complete);
        }
        if (c == '[') {
            return citation(text, i);
        }
        if (Numerals.HAN.indexOf(c) >= 0) {
            int counted = numeral(text, i, complete);
            return counted == 1 ? phrase(text, i, c, complete) : counted;
        }
        return phrase(text, i, c, complete);
    }

    private static boolean isFigure(char c) {
        return Character.isDigit(c) || "¥$€£%\uFFE5\uFF05\u2030".indexOf(c) >= 0;
    }

    private int word(CharSequence text, int from, boolean complete) {
        int to = from;
        while (to < text.length() && (Character.isLetterOrDigit(text.charAt(to)) && text.charAt(to) < 0x250
                || text.charAt(to) == '\'' || text.charAt(to) == '-')) {
            if (Character.isDigit(text.charAt(to))) {
                return TRIGGER;
            }
            to++;
        }
        if (to - from > LONGEST_WORD) {
            return TRIGGER;
        }
        if (to == text.length() && !complete) {
            return UNDECIDED;
        }
        String word = text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
        for (String part : word.split("-")) {
            if (words.contains(part) || Numerals.isEnglish(part) && !"one".equals(part)) {
                return TRIGGER;
            }
        }
        return words.contains(word) ? TRIGGER : to - from;
    }

    /** A checked citation arrives whole; its figure claims nothing. */
    private static int citation(CharSequence text, int from) {
        int to = from + 1;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return to > from + 1 && to < text.length() && text.charAt(to) == ']' ? to + 1 - from : 1;
    }

    private static int numeral(CharSequence text, int i, boolean complete) {
        if (i + 1 == text.length()) {
            return complete ? 1 : UNDECIDED;
        }
        char next = text.charAt(i + 1);
        return Numerals.HAN.indexOf(next) >= 0 || COUNTED.indexOf(next) >= 0 ? TRIGGER : 1;
    }

    private int phrase(CharSequence text, int i, char c, boolean complete) {
        for (String phrase : phrases.getOrDefault(c, List.of())) {
            int held = Math.min(phrase.length(), text.length() - i);
            if (phrase.contentEquals(text.subSequence(i, i + held))) {
                return TRIGGER;
            }
            if (!complete && held < phrase.length() && phrase.startsWith(text.subSequence(i, i + held).toString())) {
                return UNDECIDED;
            }
        }
        return 1;
    }
}
