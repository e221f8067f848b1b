package dev.daogou.indexing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes numbers as a feed does, so that {@code 零下十五度} finds {@code -15℃}. Only before a unit: 一 is most often no number. */
final class ChineseNumbers {

    private static final Pattern MEASURED = Pattern
            .compile(
                    "(零下)?([零一二两三四五六七八九十百千]{1,9}|(?<![\\d.])\\d{1,9}(?:\\.\\d{1,9})?)(°c|度|摄氏度|克|公斤|斤|米|厘米|毫米|寸|英寸|瓦|毫安|升|毫升|天|小时|元|块|码|年|个月)");

    private ChineseNumbers() {}

    static String plain(String text) {
        Matcher measured = MEASURED.matcher(text);
        if (!measured.find()) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        do {
            String sign = measured.group(1) == null ? "" : "-";
            String digits = Character.isDigit(measured.group(2).charAt(0))
                    ? measured.group(2)
                    : Integer.toString(value(measured.group(2)));
            String unit = measured.group(3).equals("度") || measured.group(3).equals("摄氏度") ? "°c" : measured.group(3);
            measured.appendReplacement(plain, sign + digits + unit);
        } while (measured.find());
        return measured.appendTail(plain).toString();
    }

    /** 十五 is 15, 两百 200, 三千五 3005: colloquial short forms are rare before a unit and not worth guessing. */
    private static int value(String number) {
        int total = 0;
        int digit = 0;
        for (char c : number.toCharArray()) {
            int scale = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (scale > 0) {
                total += Math.max(digit, 1) * scale;
                digit = 0;
            } else {
                digit = c == '两' ? 2 : "零一二三四五六七八九".indexOf(c);
            }
        }
        return total + digit;
    }
}
