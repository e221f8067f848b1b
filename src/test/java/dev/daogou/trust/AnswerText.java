package dev.daogou.trust;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An answer made comparable: forms folded, citations and the moment of prices gone, no blank beside a Han character. */
final class AnswerText {

    private static final Pattern CITATION = Pattern.compile("\\s?\\[\\d+]");
    private static final Pattern AS_OF = Pattern.compile("\\((?:prices and stock as of|价格和库存截至)[^)]*\\)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern BESIDE_HAN = Pattern
            .compile("(?<=[\\p{IsHan};,:、。「」()])[ \\t]+|[ \\t]+(?=[\\p{IsHan};,:、。「」()])");
    private static final Pattern AMOUNT = Pattern.compile("[¥$€£](\\d+(?:\\.\\d+)?)");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.])\\d+(?:\\.\\d+)?(?![\\p{L}\\d]*\\d)");

    private final String raw;
    private final String plain;

    AnswerText(String raw) {
        this.raw = raw;
        this.plain = AS_OF.matcher(plain(CITATION.matcher(raw).replaceAll(""))).replaceAll("");
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BESIDE_HAN.matcher(THOUSANDS.matcher(folded).replaceAll("")).replaceAll("");
    }

    /** Whether one of the parts between bars stands there whole: 2 is no part of 25, L none of XL. */
    boolean holds(String part) {
        return Stream.of(part.split("\\|")).anyMatch(this::holdsOne);
    }

    private boolean holdsOne(String part) {
        String wanted = plain(part).strip();
        for (int at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
            if (ends(at - 1, wanted.charAt(0), -1) && ends(at + wanted.length(), wanted.charAt(wanted.length() - 1), 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(int at, char edge, int way) {
        if (at < 0 || at >= plain.length() || !isWord(edge)) {
            return true;
        }
        char next = plain.charAt(at);
        boolean point = next == '.' && at + way >= 0 && at + way < plain.length() && Character.isDigit(edge)
                && Character.isDigit(plain.charAt(at + way));
        return !isWord(next) && !point;
    }

    private static boolean isWord(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }

    /** As written: {@code 47.84}. */
    List<String> amounts() {
        return found(AMOUNT, plain);
    }

    /** Figures that stand nowhere in the texts. */
    List<String> figuresNotIn(String... texts) {
        var known = new ArrayList<String>();
        for (String text : texts) {
            known.addAll(found(Pattern.compile("(\\d+(?:\\.\\d+)?)"), plain(text)));
        }
        return found(Pattern.compile("(" + FIGURE.pattern() + ")"), plain).stream().filter(figure -> !known.contains(figure))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        var found = new ArrayList<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Whether it stands in the title's column of a table, or in a line that begins with the title. */
    boolean pairs(String title, String fact) {
        List<List<String>> rows = raw.lines().filter(line -> line.strip().startsWith("|"))
                .map(line -> List.of(line.strip().split("(?<!\\\\)\\|"))).toList();
        if (rows.isEmpty()) {
            return raw.lines().anyMatch(line -> line.contains(title) && new AnswerText(line).holds(fact));
        }
        int column = rows.get(0).stream().map(String::strip).toList().indexOf(title);
        return column > 0 && rows.stream().skip(1).filter(row -> row.size() > column)
                .anyMatch(row -> new AnswerText(row.get(column)).holds(fact));
    }

    /** Whether a value is given to the name: {@code 重量:260}, {@code weight: about 2}. */
    boolean givesValueTo(String name) {
        return Pattern
                .compile("(?<!\\p{L})(?<![a-z] )" + Pattern.quote(plain(name))
                        + "\\s?(?::|是|为|约|is|about|=)\\s?(?:about|约|大约)?\\s?\\d")
                .matcher(plain)
                .find();
    }

    boolean matches(Pattern pattern) {
        return pattern.matcher(plain).find();
    }

    @Override
    public String toString() {
        return raw.replaceAll("\\s+", " ");
    }
}
