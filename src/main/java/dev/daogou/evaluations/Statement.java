package dev.daogou.evaluations;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.daogou.shared.Plain;

/**
 * A text as the figures and words that it says, so that two ways of writing a fact are the same and two facts are not.
 *
 * <p>Forgiven are: width and case; spaces, line breaks and all punctuation; bold type and citations; a thousand's separator and
 * noughts behind the point ({@code 1,099.00} = {@code 1099}); how a currency is written and on which side of its figure
 * ({@code ￥1099} = {@code 1099 元}); how a unit is ({@code 220 g} = {@code 220克}); how a temperature below nought is
 * ({@code 零下20度} = {@code -20℃}); and the ending of a Latin word of four letters or more ({@code jacket} = {@code jackets}).
 *
 * <p>Not forgiven is any other figure or word: {@code 80} is not in {@code 180} nor {@code 80.5}, {@code 20} not in
 * {@code -20}, {@code L} neither in {@code XL} nor in {@code wool}. A figure in words ({@code twenty}, {@code 二十}) is no figure.
 */
final class Statement {

    private static final int INFLECTED = 4;
    private static final Pattern CITATION = Pattern.compile("\\[\\d{1,3}]");
    private static final Pattern BELOW_NOUGHT = Pattern.compile("(?:零下|[−–]|\\bminus\\s)\\s*(?=\\d)");
    private static final String FIGURE = "(?:(?<![a-z0-9%°)]|\\d\\s)-)?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
    private static final Pattern PIECE = Pattern
            .compile("(?<figure>" + FIGURE + ")|(?<word>[\\p{L}\\p{M}&&[^\\p{IsHan}]]+)|\\p{IsHan}|%");

    private final List<String> pieces;

    private Statement(List<String> pieces) {
        this.pieces = pieces;
    }

    static Statement of(String text) {
        String plain = CITATION.matcher(text.replace('，', ' ')).replaceAll(" ");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("['’]", "");
        plain = BELOW_NOUGHT.matcher(plain).replaceAll("-");
        return new Statement(read(plain));
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Whether the other's are among these, side by side in their order. */
    boolean says(Statement other) {
        int length = other.pieces.size();
        for (int at = 0; at + length <= pieces.size(); at++) {
            if (other.stands(pieces.subList(at, at + length))) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(List<String> here) {
        int last = pieces.size() - 1;
        return last < 0 || pieces.subList(0, last).equals(here.subList(0, last)) && same(pieces.get(last), here.get(last));
    }

    private static boolean same(String wanted, String said) {
        return wanted.equals(said) || wanted.length() >= INFLECTED && said.startsWith(wanted)
                && wanted.chars().allMatch(c -> Character.isLetter(c) && !Plain.isHan((char) c));
    }

    private static List<String> read(String plain) {
        List<String> pieces = new ArrayList<>();
        String currency = null;
        for (int at = 0; at < plain.length();) {
            var piece = PIECE.matcher(plain).region(at, plain.length()).useTransparentBounds(true);
            var before = Measures.CURRENCIES.at(plain, at, true);
            if (before != null) {
                currency = before.name();
                at = before.end();
            } else if (piece.lookingAt()) {
                at = piece.end();
                if (piece.group("figure") == null) {
                    pieces.add(piece.group());
                    currency = null;
                    continue;
                }
                pieces.add(figure(piece));
                var unit = Measures.behind(plain, at);
                if (unit != null) {
                    at = unit.end();
                    pieces.add(unit.name());
                } else if (currency != null) {
                    pieces.add(currency);
                }
                currency = null;
            } else {
                at++;
            }
        }
        return pieces;
    }

    private static String figure(MatchResult piece) {
        String digits = piece.group().replace(",", "");
        // A code such as 0012 is no figure.
        return digits.matches("0\\d+") ? digits : new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }
}
