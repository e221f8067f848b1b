package dev.daogou.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers in a text, in figures or as Chinese writes them, also in short: 七百八 is 780. Folded text in, values above 0 out. */
final class Amounts {

    private static final String FIGURES = "\\d[\\d,]*(?:\\.\\d+)?";
    /** One sign alone is most often no number: 一下, 三星. */
    private static final Pattern NUMBER = Pattern.compile(FIGURES + "|[零一二两俩三四五六七八九十百千万]{2,12}");
    private static final Pattern MONEY = Pattern.compile("(?:[$£€¥]|rmb|usd) ?" + FIGURES + "|" + FIGURES
            + " ?(?:元|块|rmb|usd|dollars?|bucks|quid|pounds?|euros?|€|£)");
    private static final Pattern CITATION = Pattern.compile("\\[\\d+]");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 12;

    private Amounts() {}

    static List<Double> all(String folded) {
        List<Double> all = new ArrayList<>();
        Matcher number = NUMBER.matcher(folded);
        while (number.find()) {
            String told = number.group().replace(",", "");
            double value = told.length() > LONGEST
                    ? 0
                    : Character.isDigit(told.charAt(0)) ? Double.parseDouble(told) : chinese(told);
            if (value > 0) {
                all.add(value);
            }
        }
        return all;
    }

    /** What a line names as the price of something: the amounts of money, where any is marked as such; else every number. */
    static List<Double> named(String folded) {
        String own = CITATION.matcher(folded).replaceAll("");
        String money = MONEY.matcher(own).results().map(result -> result.group()).collect(Collectors.joining(" "));
        return all(money.isEmpty() ? own : money);
    }

    /** 两百 is 200, 七百八 780, 一千零五 1005, 一万二 12000. */
    private static double chinese(String told) {
        long total = 0;
        long digit = 0;
        long scale = 1;
        for (char sign : told.toCharArray()) {
            long unit = switch (sign) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1_000;
                case '万' -> 10_000;
                default -> 0;
            };
            if (unit == 0) {
                digit = sign == '两' || sign == '俩' ? 2 : DIGITS.indexOf(sign);
                continue;
            }
            total = unit == 10_000 ? (total + digit) * unit : total + Math.max(digit, 1) * unit;
            digit = 0;
            scale = unit;
        }
        return total + digit * (scale >= 100 && told.indexOf('零') < 0 ? scale / 10 : 1);
    }
}
