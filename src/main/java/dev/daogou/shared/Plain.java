package dev.daogou.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text made comparable: compatibility forms folded, lower case, punctuation gone, words of Latin script and figures set apart
 * by single blanks, Han runs left whole, a blank at either end. A unit is joined to its figure: {@code 1000 ml} is one word.
 */
public final class Plain {

    private static final Pattern UNIT = Pattern
            .compile("(?<= )(\\d+(?:\\.\\d+)?) (ml|l|g|kg|gb|tb|mb|cm|mm|w|v|mah|wh|hz|inch|inches|oz|ft|mp|k|pcs|pack)(?= )");

    private Plain() {}

    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace("'", "");
        var out = new StringBuilder(folded.length() + 8).append(' ');
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char before = out.charAt(out.length() - 1);
            if (isWord(c) || isPoint(folded, i)) {
                if (isHan(before)) {
                    out.append(' ');
                }
                out.append(c);
            } else if (isHan(c)) {
                if (before != ' ' && !isHan(before)) {
                    out.append(' ');
                }
                out.append(c);
            } else if (before != ' ') {
                out.append(' ');
            }
        }
        if (out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        return UNIT.matcher(out).replaceAll("$1$2");
    }

    /** The words of Latin script and figures, in order. */
    public static List<String> words(String plain) {
        return Arrays.stream(plain.strip().split(" ")).filter(word -> !word.isEmpty() && !isHan(word.charAt(0)))
                .toList();
    }

    /** The Han runs, in order. */
    public static List<String> runs(String plain) {
        return Arrays.stream(plain.strip().split(" ")).filter(word -> !word.isEmpty() && isHan(word.charAt(0)))
                .toList();
    }

    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c == 0x3007;
    }

    private static boolean isWord(char c) {
        return !isHan(c) && Character.isLetterOrDigit(c);
    }

    private static boolean isPoint(String text, int i) {
        return text.charAt(i) == '.' && i > 0 && i + 1 < text.length() && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }
}
