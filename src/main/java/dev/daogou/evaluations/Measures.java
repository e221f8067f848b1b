package dev.daogou.evaluations;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.daogou.shared.WordList;

/** Words for units or currencies, each with the one name that all its words share. */
final class Measures {

    static final Measures CURRENCIES = new Measures(WordList.of("evaluations/currencies.txt"));
    /** What is counted keeps its own word: three pieces are not three pairs. */
    private static final Measures UNITS = new Measures(WordList.of("guard/units.txt").stream()
            .filter(line -> !line.startsWith("thing ") && !line.startsWith("date ")).toList());

    /** @param name in a form that no text has */
    record Found(String name, int end) {}

    /** The longest first. */
    private final Map<String, String> names = new TreeMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private Measures(List<String> lines) {
        for (String line : lines) {
            String[] sides = line.split(" = ", 2);
            Stream.of(sides[1].split(",")).forEach(word -> names.putIfAbsent(word.strip(), "#" + sides[0].strip()));
        }
    }

    /** The unit or currency that follows a figure, a space between or none. */
    static Found behind(String text, int at) {
        int start = at;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        Found unit = UNITS.at(text, start, false);
        return unit != null ? unit : CURRENCIES.at(text, start, false);
    }

    /** @param beforeFigure whether a figure has to follow */
    Found at(String text, int at, boolean beforeFigure) {
        for (var word : names.entrySet()) {
            int end = at + word.getKey().length();
            if (text.startsWith(word.getKey(), at) && wordEnds(text, at, end)
                    && (!beforeFigure || figureFollows(text, at, end))) {
                return new Found(word.getValue(), end);
            }
        }
        return null;
    }

    private static boolean figureFollows(String text, int at, int end) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isDigit(text.charAt(next)) && (at == 0 || !latin(text.charAt(at - 1)));
    }

    /** A word of Latin letters ends where no further letter follows; 20 gifts are no 20 g. */
    private static boolean wordEnds(String text, int at, int end) {
        return !latin(text.charAt(end - 1)) || end == text.length() || !latin(text.charAt(end));
    }

    private static boolean latin(char c) {
        return c < 0x2E80 && Character.isLetter(c);
    }
}
