package dev.daogou.guard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as it is judged: compatibility forms folded, emphasis and what cannot be seen taken out, so that
 * {@code **1**99} and full-width or Arabic figures are what a reader takes them for.
 *
 * @param cited the sources that it names
 */
record Statement(String text, Set<Integer> cited) {

    private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,4})]");
    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cf}\\x{AD}\\x{FE0E}\\x{FE0F}]|(?<!\\d)\\*+|\\*+(?!\\d)|~~|`|\\\\(?=\\p{Punct})");
    /** Where one thing is said and the next begins: an address for what stands in it. */
    private static final Pattern BREAK = Pattern
            .compile("(?<!\\d),|,(?!\\d)|[;、|()/]|:\\s|\\s[–—-]{1,2}\\s|——|\\b(?:but|while|whereas|and)\\b|而|但");
    private static final Pattern ASKS = Pattern.compile("[?]\\s*$|[吗呢么]\\s*[。.~!]?\\s*$");

    /** @param at where in the sentence it begins */
    record Clause(String text, int at) {
        boolean holds(int place) {
            return place >= at && place < at + text.length();
        }
    }

    static Statement of(String sentence) {
        Set<Integer> cited = new HashSet<>();
        Matcher citation = CITATION.matcher(sentence);
        while (citation.find()) {
            cited.add(Integer.parseInt(citation.group(1)));
        }
        String folded = Normalizer.normalize(citation.replaceAll(" "), Normalizer.Form.NFKC);
        return new Statement(figures(UNSEEN.matcher(folded).replaceAll("")), cited);
    }

    private static String figures(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c > 127 && Character.isDigit(c) ? (char) ('0' + Character.getNumericValue(c)) : Numerals.everyday(c));
        }
        return out.toString();
    }

    /** In order, and together the whole sentence but for what parts them. */
    List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        Matcher parts = BREAK.matcher(text);
        int from = 0;
        while (parts.find()) {
            add(clauses, from, parts.start());
            from = parts.end();
        }
        add(clauses, from, text.length());
        return clauses;
    }

    private void add(List<Clause> clauses, int from, int to) {
        if (!text.substring(from, to).isBlank()) {
            clauses.add(new Clause(text.substring(from, to), from));
        }
    }

    /** A question asserts nothing that its answer could not take back. */
    boolean asks() {
        return ASKS.matcher(text).find();
    }

    /** The cells of a line of a table; empty for any other line. */
    List<Clause> cells() {
        String line = text.strip();
        if (line.length() < 2 || line.charAt(0) != '|') {
            return List.of();
        }
        List<Clause> cells = new ArrayList<>();
        int from = text.indexOf('|') + 1;
        for (int to = text.indexOf('|', from); to >= 0; to = text.indexOf('|', from)) {
            cells.add(new Clause(text.substring(from, to), from));
            from = to + 1;
        }
        return cells;
    }
}
