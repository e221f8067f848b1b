package dev.daogou.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.guard.Claim.Kind;

/** Finds what a sentence claims in money and shares: amounts, savings, discounts and percentages, in digits or words. */
public final class Claims {

    private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,4})?+(?:\\s?[万千kK](?![a-zA-Z]))?+";
    private static final String HAN = "[" + Numerals.HAN + "]{1,12}(?:点[" + Numerals.HAN_DIGITS + "]{1,6})?";
    private static final String ENGLISH = "(?:a\\s+)?\\b(?:" + Numerals.ENGLISH_WORD + ")\\b(?:[\\s-]{1,3}(?:and\\s{1,3})?(?:"
            + Numerals.ENGLISH_WORD + ")\\b){0,8}";
    static final String NUMBER = "(" + DIGITS + "|" + HAN + "|" + ENGLISH + ")";
    private static final String SIGN = Currencies.BEFORE;
    private static final String UNIT = Currencies.BEHIND;
    private static final String PER_CENT = "\\s*(?:%|per ?cent\\b)";
    private static final String OFF = "(?:\\s*(?:off\\b|discount|cheaper|less\\b|reduc|rebate|savings?\\b|的?优惠|的?折扣|的?让利))";
    private static final String TAKING = "(?:save|saves|saving|take|knock|discount of|reduced by|减免?|立减|直降|降价?|优惠|省|便宜|让利|抵扣?|返)"
            + "(?:\\s|了|您|你|up to|an? |extra|额外|再|约|掉){0,6}";
    /** A figure right behind one of these is a price even when no currency stands by it. */
    private static final String PRICING = "(?:\\b(?:prices?d?|costs?|pay|charges?|selling|sells|only|offer)\\b(?:\\s|is|are|at|for|it|now|just|you|to|of|me|:){0,6}"
            + "|(?:售价|现价|原价|特价|优惠价|到手价?|价格?|只要|只需|仅需|卖|收您?)(?:\\s|是|为|就|现在|仅|约|:|:){0,6})";
    /** A bare figure followed by one of these counts something else. */
    private static final String NOT_MONEY = "(?![\\d.,]*\\s*(?:[a-zA-Z℃°%\"″]|[件条个只双台天日月年号小时分秒克斤升寸度码款色种层级瓦伏毫厘公千万代位人次折包袋盒罐片枚块钟米]))";
    private static final Map<String, Integer> FRACTIONS = Map.of("half", 50, "third", 33, "quarter", 25, "fifth", 20, "tenth",
            10);

    private record Shape(Kind kind, Pattern pattern, Function<Matcher, BigDecimal> reading) {
        Shape(Kind kind, String pattern, Function<Matcher, BigDecimal> reading) {
            this(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reading);
        }

        static Shape number(Kind kind, String pattern) {
            return new Shape(kind, pattern, found -> Claims.number(found.group(1)));
        }
    }

    /** Most telling first: what an earlier shape has taken, a later one does not see. */
    private static final List<Shape> SHAPES = List.of(
            new Shape(Kind.DISCOUNT, NUMBER + "\\s*折(?![叠页痕])", found -> fold(found.group(1))),
            new Shape(Kind.DISCOUNT, "(半价|对折|half[ -]price|half (?:the )?price|half off)", half -> BigDecimal.valueOf(50)),
            new Shape(Kind.DISCOUNT, "\\b(half|third|quarter|fifth|tenth)\\s+(?:off|cheaper|less)\\b",
                    found -> BigDecimal.valueOf(FRACTIONS.get(found.group(1).toLowerCase(Locale.ROOT)))),
            Shape.number(Kind.DISCOUNT, "(?:" + TAKING + ")" + NUMBER + PER_CENT),
            Shape.number(Kind.DISCOUNT, NUMBER + PER_CENT + OFF),
            Shape.number(Kind.DISCOUNT, "百分之" + NUMBER + OFF),
            Shape.number(Kind.SAVING, TAKING + SIGN + "\\s*" + NUMBER),
            Shape.number(Kind.SAVING, TAKING + NUMBER + "\\s*" + UNIT),
            Shape.number(Kind.SAVING, SIGN + "\\s*" + NUMBER + OFF),
            Shape.number(Kind.SAVING, NUMBER + "\\s*" + UNIT + OFF),
            new Shape(Kind.AMOUNT, NUMBER + "\\s*[块元]([\\d" + Numerals.HAN_DIGITS + "])(?:[毛角]|(?![\\d" + Numerals.HAN
                    + "件条个只双台天]))", found -> number(found.group(1)).add(number(found.group(2)).movePointLeft(1))),
            Shape.number(Kind.AMOUNT, SIGN + "\\s*" + NUMBER),
            Shape.number(Kind.AMOUNT, NUMBER + "\\s*" + UNIT),
            Shape.number(Kind.PERCENT, NUMBER + PER_CENT),
            Shape.number(Kind.PERCENT, "百分之" + NUMBER),
            Shape.number(Kind.AMOUNT, PRICING + NUMBER + NOT_MONEY));

    private Claims() {}

    /** In the order of the sentence. */
    public static List<Claim> in(String sentence) {
        return taken(new StringBuilder(narrow(sentence)));
    }

    /** As {@link #in}; what they stood on is blanked out. */
    static List<Claim> taken(StringBuilder rest) {
        var found = new ArrayList<Claim>();
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern.matcher(rest);
            var taken = new ArrayList<int[]>();
            while (matcher.find()) {
                String text = matcher.group().strip();
                found.add(new Claim(shape.kind, shape.reading.apply(matcher), Currencies.in(text), text, matcher.start()));
                taken.add(new int[]{ matcher.start(), matcher.end() });
            }
            taken.forEach(span -> blank(rest, span[0], span[1]));
        }
        found.sort(Comparator.comparingInt(Claim::at));
        return found;
    }

    static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '\u0001');
        }
    }

    static BigDecimal number(String text) {
        char first = text.charAt(0);
        if (first < 128 && Character.isLetter(first)) {
            return Numerals.english(text);
        }
        return Character.isDigit(first) ? digits(text) : Numerals.han(text);
    }

    /** {@code 1,299}, {@code 1.2万}, {@code 2k}. */
    private static BigDecimal digits(String text) {
        char last = text.charAt(text.length() - 1);
        String figure = text.replaceAll("[^\\d.]", "");
        int power = last == '万' ? 4 : Character.isDigit(last) ? 0 : 3;
        return new BigDecimal(figure).movePointRight(power);
    }

    /** 八五折 and 8.5折 leave 85 %: the claim is what they take off. */
    private static BigDecimal fold(String text) {
        BigDecimal kept = number(text);
        BigDecimal percent = kept.compareTo(BigDecimal.TEN) <= 0 ? kept.movePointRight(1) : kept;
        return BigDecimal.valueOf(100).subtract(percent);
    }

    /** Full-width figures and signs as their plain twins, one for one. */
    private static String narrow(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(c == '\uFFE5' ? '¥' : c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : Numerals.everyday(c));
        }
        return out.toString();
    }
}
