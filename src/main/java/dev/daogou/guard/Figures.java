package dev.daogou.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.daogou.shared.WordList;

/** Finds the figures of a text, with their units; what is money or a share has been taken out before. */
final class Figures {

    private record Unit(String dimension, BigDecimal factor) {}

    /** A word that is a time by itself. */
    private record Word(Pattern pattern, String dimension, int value) {
        Word(String pattern, String dimension, int value) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), dimension, value);
        }
    }

    private static final int EVER = 8760;
    private static final Map<String, Unit> UNITS = units();
    private static final String UNIT = UNITS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(unit -> Character.isLetter(unit.charAt(unit.length() - 1)) && unit.charAt(unit.length() - 1) < 0x250
                    ? Pattern.quote(unit) + "(?![a-z])"
                    : Pattern.quote(unit))
            .collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\d.])((?:零下|负|(?<![\\d\\p{IsLatin}至到~)°])[-−])?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d{1,6})?)(?:[\\s-]{0,2}("
                    + UNIT + "))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HAN = Pattern
            .compile("((?:零下|负)?)(半|[" + Numerals.HAN + "]{1,9})(" + UNIT + ")(?!起|些|旦|下|般|致|直|切|定)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH = Pattern.compile("((?:\\bminus )?)\\b(half an?|(?:" + Numerals.ENGLISH_WORD
            + ")(?:[\\s-](?:and )?(?:" + Numerals.ENGLISH_WORD + ")\\b){0,5})[\\s-](" + UNIT + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?\\b"
                    + "|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String WEEKDAYS = "mon tues wednes thurs fri satur sun";
    private static final List<Word> WORDS = words();
    private static final BigDecimal YEAR_ONE = BigDecimal.valueOf(1900);

    private Figures() {}

    /** In no particular order. */
    static List<Figure> in(String text) {
        List<Figure> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(text);
        for (Word word : WORDS) {
            Matcher said = word.pattern.matcher(rest);
            while (said.find()) {
                BigDecimal value = BigDecimal.valueOf(word.value);
                found.add(new Figure(value, word.dimension, value, said.group(), said.start()));
                Claims.blank(rest, said.start(), said.end());
            }
        }
        monthDays(rest, found);
        measured(DIGITS.matcher(rest.toString()), rest, found);
        measured(HAN.matcher(rest.toString()), rest, found);
        measured(ENGLISH.matcher(rest.toString()), rest, found);
        return found;
    }

    private static void monthDays(StringBuilder rest, List<Figure> found) {
        Matcher date = MONTH_DAY.matcher(rest.toString());
        while (date.find()) {
            var day = new BigDecimal(date.group(1) != null ? date.group(1) : date.group(2));
            found.add(new Figure(day, "date", day, date.group(), date.start()));
            Claims.blank(rest, date.start(), date.end());
        }
    }

    private static void measured(Matcher matcher, StringBuilder rest, List<Figure> found) {
        while (matcher.find()) {
            String name = matcher.group(3);
            BigDecimal number = number(matcher.group(2));
            BigDecimal written = matcher.group(1).isEmpty() ? number : number.negate();
            found.add(figure(written, name == null ? null : UNITS.get(name.toLowerCase(Locale.ROOT)), matcher));
            Claims.blank(rest, matcher.start(), matcher.end());
        }
    }

    private static Figure figure(BigDecimal written, Unit unit, Matcher matcher) {
        String text = matcher.group().strip();
        if (unit == null) {
            return new Figure(written, "", written, text, matcher.start());
        }
        if ("month".equals(unit.dimension) && written.compareTo(YEAR_ONE) >= 0) {
            return new Figure(written, "date", written, text, matcher.start());
        }
        BigDecimal value = written.multiply(unit.factor).stripTrailingZeros();
        return new Figure(value, unit.dimension, written, text, matcher.start());
    }

    private static BigDecimal number(String text) {
        if ("半".equals(text) || text.regionMatches(true, 0, "half a", 0, 6)) {
            return new BigDecimal("0.5");
        }
        return Claims.number(text);
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        for (String line : WordList.of("guard/units.txt")) {
            String[] sides = line.split("\\s*=\\s*", 2);
            int space = sides[0].lastIndexOf(' ');
            Unit unit = new Unit(sides[0].substring(0, space), new BigDecimal(sides[0].substring(space + 1)));
            for (String word : sides[1].split("\\s*,\\s*")) {
                units.put(word, unit);
            }
        }
        return units;
    }

    private static List<Word> words() {
        List<Word> words = new ArrayList<>(List.of(
                new Word("\\bday after tomorrow\\b|后天", "hour", 48),
                new Word("\\b(?:tomorrow|next[ -](?:business )?day|overnight)\\b|明天|明日|次日|隔天|隔日|第二天", "hour", 24),
                new Word(
                        "\\b(?:today|tonight|same[ -]day|this (?:morning|afternoon|evening)|right away|immediately|at once)\\b|今天|今日|今晚|当天|当日|即刻|立刻|马上|秒发",
                        "hour", 0),
                new Word("\\b(?:lifetime|lifelong|life-long|forever|for life)\\b|终身|终生|永久|永远|一辈子|无限期", "month", EVER),
                new Word("\\bthis week\\b|本周|这周|这星期", "weekday", 10), new Word("\\bnext week\\b|下周|下星期", "weekday", 11),
                new Word("\\bweekend\\b|周末", "weekday", 12), new Word("\\bnext month\\b|下个?月", "weekday", 13),
                new Word("\\bthis month\\b|本月|这个月|月底|月内", "weekday", 14), new Word("\\bchristmas\\b|圣诞", "weekday", 15),
                new Word("\\bnew year\\b|元旦|年前|春节", "weekday", 16)));
        String[] days = WEEKDAYS.split(" ");
        for (int i = 0; i < days.length; i++) {
            words.add(new Word("\\b" + days[i] + "day\\b|(?:周|星期|礼拜)" + "一二三四五六日".charAt(i) + (i == 6 ? "|(?:周|星期|礼拜)天" : ""),
                    "weekday", i + 1));
        }
        return words;
    }
}
