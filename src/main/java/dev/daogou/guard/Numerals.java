package dev.daogou.guard;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Numbers written in words. */
public final class Numerals {

    public static final String HAN = "零〇一二两三四五六七八九十百千万亿";
    /** As cheques write them, and the two old words for twenty and thirty that shoppers use. */
    private static final Map<Character, Character> FORMAL = Map.ofEntries(Map.entry('壹', '一'), Map.entry('贰', '二'),
            Map.entry('叁', '三'), Map.entry('肆', '四'), Map.entry('伍', '五'), Map.entry('陆', '六'), Map.entry('柒', '七'),
            Map.entry('捌', '八'), Map.entry('玖', '九'), Map.entry('拾', '十'), Map.entry('佰', '百'), Map.entry('仟', '千'),
            Map.entry('萬', '万'), Map.entry('億', '亿'), Map.entry('兩', '两'));
    /** Those that may stand behind a point. */
    static final String HAN_DIGITS = "零一二三四五六七八九〇两";
    private static final Map<String, Integer> ENGLISH = Map.ofEntries(Map.entry("zero", 0), Map.entry("one", 1),
            Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6),
            Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10),
            Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("thirteen", 13), Map.entry("fourteen", 14),
            Map.entry("fifteen", 15), Map.entry("sixteen", 16), Map.entry("seventeen", 17), Map.entry("eighteen", 18),
            Map.entry("nineteen", 19), Map.entry("twenty", 20), Map.entry("thirty", 30), Map.entry("forty", 40),
            Map.entry("fifty", 50), Map.entry("sixty", 60), Map.entry("seventy", 70), Map.entry("eighty", 80),
            Map.entry("ninety", 90), Map.entry("hundred", 100), Map.entry("thousand", 1000));
    /** One English number word, for use in a pattern. */
    public static final String ENGLISH_WORD = String.join("|",
            ENGLISH.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList());

    private Numerals() {}

    static boolean isEnglish(String word) {
        return ENGLISH.containsKey(word);
    }

    /** Formal numerals as their everyday twins, one for one. */
    static char everyday(char c) {
        return FORMAL.getOrDefault(c, c);
    }

    /** {@code 一百九十九} 199, {@code 两千三} 2300 as spoken, {@code 八五} 85 digit by digit, {@code 三点五} 3.5. */
    public static BigDecimal han(String text) {
        int point = text.indexOf('点');
        if (point >= 0) {
            return new BigDecimal(whole(text.substring(0, point)) + "." + digits(text.substring(point + 1)));
        }
        return BigDecimal.valueOf(whole(text));
    }

    private static long whole(String text) {
        if (text.length() > 1 && text.chars().noneMatch(c -> "十百千万亿".indexOf(c) >= 0)) {
            return Long.parseLong(digits(text));
        }
        long total = 0;
        long section = 0;
        long digit = 0;
        long unit = 1;
        boolean zero = false;
        for (char c : text.toCharArray()) {
            int power = "十百千".indexOf(c);
            if (power >= 0) {
                unit = (long) Math.pow(10, power + 1);
                section += (digit == 0 && section == 0 ? 1 : digit) * unit;
                digit = 0;
                zero = false;
            } else if (c == '万' || c == '亿') {
                unit = c == '万' ? 10_000L : 100_000_000L;
                total = (total + section + digit) * unit;
                section = 0;
                digit = 0;
                zero = false;
            } else {
                zero |= digit(c) == 0;
                digit = digit(c);
            }
        }
        return total + section + (unit > 10 && digit > 0 && !zero ? digit * unit / 10 : digit);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : HAN_DIGITS.indexOf(c);
    }

    private static String digits(String text) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append(digit((char) c)));
        return out.toString();
    }

    /** {@code eight hundred and ninety-nine} 899. */
    public static BigDecimal english(String words) {
        long total = 0;
        long part = 0;
        for (String word : words.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
            Integer value = ENGLISH.get(word);
            if (value == null) {
                continue;
            }
            if (value == 100) {
                part = Math.max(1, part) * 100;
            } else if (value == 1000) {
                total += Math.max(1, part) * 1000;
                part = 0;
            } else {
                part += value;
            }
        }
        return BigDecimal.valueOf(total + part);
    }
}
