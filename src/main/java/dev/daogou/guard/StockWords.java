package dev.daogou.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.shared.WordList;

/** Finds what a clause says of stock, by the phrases of {@code guard/stock.txt}. */
final class StockWords {

    enum Kind {
        IN, OUT, LEFT,
        /** It can be ordered before it has come. */
        AHEAD
    }

    /** @param quantity of {@link Kind#LEFT} only */
    record Said(Kind kind, BigDecimal quantity, String text, int at) {}

    private record Phrase(Kind kind, Pattern pattern, int length) {}

    private static final List<Phrase> PHRASES = read();
    /** What is only supposed, asked, offered to be looked up, or said of goods in general. */
    private static final Pattern SUPPOSED = Pattern.compile(
            "\\b(?:if|whether|when|once|as soon as|until|unless|in case|let you know|notify|tell you|check|should)\\b"
                    + "|如果|要是|若|是否|有没有|是不是|一旦|万一|通知|提醒|告诉您|告诉你|[查问]一下|帮您查|确认|等|以后|之后|时候?$|[货存罄订售]的|[货订售]商品|[货订售]时|[货订售]后",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIED = Pattern.compile("(?:\\bnot\\b|n't\\b|\\bno\\b|\\bnever\\b|没有?|不|并未|未)[^,。;]{0,20}$",
            Pattern.CASE_INSENSITIVE);

    private StockWords() {}

    /** In no particular order; none where nothing is asserted. */
    static List<Said> in(String clause) {
        List<Said> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(clause);
        for (Phrase phrase : PHRASES) {
            Matcher said = phrase.pattern.matcher(rest.toString());
            while (said.find()) {
                found.add(new Said(turned(phrase.kind, clause.substring(0, said.start())),
                        phrase.kind == Kind.LEFT ? Claims.number(said.group(1)) : null, said.group(), said.start()));
                Claims.blank(rest, said.start(), said.end());
            }
        }
        return found.isEmpty() || SUPPOSED.matcher(clause).find() ? List.of() : found;
    }

    /** "We don't have that in stock", "没有缺货": a no before it turns it round. */
    private static Kind turned(Kind kind, String before) {
        if (!DENIED.matcher(before).find()) {
            return kind;
        }
        return kind == Kind.IN ? Kind.OUT : kind == Kind.OUT ? Kind.IN : kind;
    }

    /** Those without a number, which says enough by itself. */
    static List<String> phrases() {
        return WordList.of("guard/stock.txt").stream().filter(line -> !line.startsWith("[") && !line.contains("{n}")).toList();
    }

    private static List<Phrase> read() {
        List<Phrase> phrases = new ArrayList<>();
        Kind kind = null;
        for (String line : WordList.of("guard/stock.txt")) {
            if (line.startsWith("[")) {
                kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else {
                phrases.add(new Phrase(kind, pattern(line), line.length()));
            }
        }
        phrases.sort(Comparator.comparingInt(Phrase::length).reversed());
        return phrases;
    }

    private static Pattern pattern(String line) {
        boolean latin = line.charAt(0) < 128 && !line.startsWith("{") || line.startsWith("{n} ") && line.charAt(4) < 128;
        String words = Pattern.quote(line).replace("{n}", "\\E\\s?" + Claims.NUMBER + "\\s?\\Q").replace(" \\E", "\\E\\s*")
                .replace("\\Q ", "\\s*\\Q");
        return Pattern.compile(latin ? "(?<![a-z])" + words + "(?![a-z])" : words, Pattern.CASE_INSENSITIVE);
    }
}
