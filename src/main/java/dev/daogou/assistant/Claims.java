package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.assistant.Claim.Kind;

/** Finds what a sentence claims in figures: amounts of money, savings, discounts and percentages, in digits or words. */
final class Claims {

    private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,4})?";
    private static final String HAN = "[" + Numerals.HAN + "]{1,12}(?:点[" + Numerals.HAN_DIGITS + "]{1,6})?";
    private static final String ENGLISH = "(?:" + Numerals.ENGLISH_WORD + ")(?:[\\s-]{1,3}(?:and\\s{1,3})?(?:"
            + Numerals.ENGLISH_WORD + ")){0,8}";
    private static final String NUMBER = "(" + DIGITS + "|" + HAN + "|" + ENGLISH + ")";
    private static final String SIGN = "(?:US\\$|[¥$€£]|\\b(?:USD|CNY|RMB|EUR|GBP)\\b)";
    private static final String UNIT = "(?:元|块|人民币|美元|美金|欧元|英镑|¥|€|£|\\$"
            + "|(?:USD|CNY|RMB|EUR|GBP|yuan|dollars?|bucks|euros?|pounds? sterling|quid)\\b)";
    private static final String PER_CENT = "\\s*(?:%|per ?cent\\b)";
    private static final String OFF = "(?:\\s*(?:off\\b|discount|cheaper|less\\b|reduc|rebate|savings?\\b|的?优惠|的?折扣|的?让利))";
    private static final String TAKING = "(?:save|saves|saving|take|knock|discount of|reduced by|减免?|立减|直降|降价?|优惠|省|便宜|让利|抵扣?|返)"
            + "(?:\\s|了|您|你|up to|an? |extra|额外|再|约|掉){0,6}";
    /** A figure right behind one of these is a price even when no currency stands by it. */
    private static final String PRICING = "(?:\\b(?:prices?d?|costs?|pay|charges?|selling|sells|only|offer)\\b(?:\\s|is|are|at|for|it|now|just|you|to|of|me|:){0,6}"
            + "|(?:售价|现价|原价|特价|优惠价|到手价?|价格?|只要|只需|仅需|卖|收您?)(?:\\s|是|为|就|现在|仅|约|:|:){0,6})";
    /** A bare figure followed by one of these counts something else. */
    private static final String NOT_MONEY = "(?![\\d.,]*\\s*(?:[a-zA-Z℃°%\"″]|[件条个只双台天日月年号小时分秒克斤升寸度码款色种层级瓦伏毫厘公千万代位人次折包袋盒罐片枚块钟米]))";

    private record Shape(Kind kind, Pattern pattern, Function<String, BigDecimal> reading) {

        Shape(Kind kind, String pattern, Function<String, BigDecimal> reading) {
            this(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reading);
        }
    }

    /** Most telling first: what an earlier shape has taken, a later one does not see. */
    private static final List<Shape> SHAPES = List.of(
            new Shape(Kind.DISCOUNT, NUMBER + "\\s*折(?![叠页痕])", Claims::fold),
            new Shape(Kind.DISCOUNT, "(半价|对折|half[ -]price|half (?:the )?price|half off)", half -> BigDecimal.valueOf(50)),
            new Shape(Kind.DISCOUNT, "(?:" + TAKING + ")" + NUMBER + PER_CENT, Claims::number),
            new Shape(Kind.DISCOUNT, NUMBER + PER_CENT + OFF, Claims::number),
            new Shape(Kind.DISCOUNT, "百分之" + NUMBER + OFF, Claims::number),
            new Shape(Kind.SAVING, TAKING + SIGN + "\\s*" + NUMBER, Claims::number),
            new Shape(Kind.SAVING, TAKING + NUMBER + "\\s*" + UNIT, Claims::number),
            new Shape(Kind.SAVING, SIGN + "\\s*" + NUMBER + OFF, Claims::number),
            new Shape(Kind.SAVING, NUMBER + "\\s*" + UNIT + OFF, Claims::number),
            new Shape(Kind.AMOUNT, SIGN + "\\s*" + NUMBER, Claims::number),
            new Shape(Kind.AMOUNT, NUMBER + "\\s*" + UNIT, Claims::number),
            new Shape(Kind.PERCENT, NUMBER + PER_CENT, Claims::number),
            new Shape(Kind.PERCENT, "百分之" + NUMBER, Claims::number),
            new Shape(Kind.AMOUNT, PRICING + NUMBER + NOT_MONEY, Claims::number));

    private Claims() {}

    static List<Claim> in(String sentence) {
        var rest = new StringBuilder(narrow(sentence));
        var found = new ArrayList<Claim>();
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern.matcher(rest);
            var taken = new ArrayList<int[]>();
            while (matcher.find()) {
                String text = matcher.group().strip();
                found.add(new Claim(shape.kind, shape.reading.apply(matcher.group(1)), currency(text), text));
                taken.add(new int[]{ matcher.start(), matcher.end() });
            }
            taken.forEach(span -> blank(rest, span[0], span[1]));
        }
        return found;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '\u0001');
        }
    }

    static BigDecimal number(String text) {
        char first = text.charAt(0);
        if (first < 128 && Character.isLetter(first)) {
            return Numerals.english(text);
        }
        return Character.isDigit(first) ? new BigDecimal(text.replace(",", "")) : Numerals.han(text);
    }

    /** 八五折 and 8.5折 leave 85 %: the claim is what they take off. */
    private static BigDecimal fold(String text) {
        BigDecimal kept = number(text);
        BigDecimal percent = kept.compareTo(BigDecimal.TEN) <= 0 ? kept.movePointRight(1) : kept;
        return BigDecimal.valueOf(100).subtract(percent);
    }

    private static String currency(String text) {
        String upper = text.toUpperCase(java.util.Locale.ROOT);
        if (upper.matches("(?s).*(¥|元|块|CNY|RMB|YUAN|人民币).*") && !upper.matches("(?s).*(美元|欧元).*")) {
            return "CNY";
        }
        if (upper.matches("(?s).*(€|EUR|欧元).*")) {
            return "EUR";
        }
        if (upper.matches("(?s).*(£|GBP|英镑|QUID|STERLING).*")) {
            return "GBP";
        }
        return upper.matches("(?s).*(\\$|USD|DOLLAR|BUCKS|美元|美金).*") ? "USD" : null;
    }

    /** Full-width figures and signs as their plain twins, one for one. */
    private static String narrow(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(c == '\uFFE5' ? '¥' : c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c);
        }
        return out.toString();
    }
}
