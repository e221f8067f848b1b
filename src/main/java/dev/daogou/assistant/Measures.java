package dev.daogou.assistant;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody has told of whom it is to fit. Only what is unmistakable counts: a bare "130" may be pounds, jin or kilograms.
 *
 * @param told lengths in cm, weight in kg
 * @param usual the size they usually wear, in capitals, or {@code null}
 * @param aged whether an age was told, which no figure follows from
 * @param unclear whether a weight was told without saying in what
 */
record Measures(Map<Measure, Double> told, String usual, boolean aged, boolean unclear) {

    /** What size charts go by. */
    enum Measure {
        HEIGHT("身高|height"),
        WEIGHT("体重|weight"),
        FOOT("脚长|足长|foot");

        final Pattern column;

        Measure(String column) {
            this.column = Pattern.compile(column, Pattern.CASE_INSENSITIVE);
        }
    }

    static final Measures NONE = new Measures(Map.of(), null, false, false);

    private static final String N = "(\\d{1,3}(?:\\.\\d)?)";
    private static final Pattern CODE = Pattern.compile("\\b(1[4-9]\\d)\\s*/\\s*\\d{2,3}\\s*[abcy]\\b");
    private static final Pattern FEET = Pattern
            .compile("\\b([3-7])\\s*(?:'|ft|feet|foot|英尺)\\s*(?:(\\d{1,2})\\s*(?:\"|''|in(?:ch(?:es)?)?|英寸)?)?");
    private static final Pattern METRES = Pattern
            .compile("(?<!\\d)([12])\\s*[米m.]\\s*(\\d{1,2})(?!\\d|\\s*(?:kg|g\\b|l\\b|公斤|斤|升|元|块))(?:\\s*(?:米|m)\\b)?");
    private static final Pattern HAN_METRES = Pattern.compile("一米([一二三四五六七八九])([一二三四五六七八九])?");
    private static final Pattern HEIGHT = Pattern.compile(
            "(?:身高|高|height|tall|i am|i'm)\\D{0,8}?(1\\d\\d|2[01]\\d|[89]\\d)(?!\\d|\\s*(?:kg|公斤|千克|斤|lb|pound|/))"
                    + "|(?<![\\d/.])(1\\d\\d|2[01]\\d|[6-9]\\d)\\s*(?:cm|厘米|公分|高|tall)"
                    + "|(?<![\\d/.])(1[4-9]\\d)\\s*[/,、 ]\\s*(?=\\d{2,3}(?!\\d|[abcy]))");
    private static final Pattern WEIGHT = Pattern.compile(N + "\\s*(斤|kgs?|公斤|千克|kilos?|lbs?|pounds?|磅|st(?:one)?\\b)");
    private static final Pattern BARE_WEIGHT = Pattern
            .compile("(?:体重|重|weigh(?:t|s|ing)?)\\D{0,6}?(\\d{2,3})(?!\\d|\\s*(?:斤|kg|公斤|千克|kilo|lb|pound|磅|cm|g\\b|克))"
                    + "|(?<!\\d)1[4-9]\\d\\s*[/,、 ]\\s*(\\d{2,3})(?!\\d|\\s*(?:斤|kg|公斤|千克|lb|pound|[abcy]\\b))");
    private static final Pattern FOOT = Pattern
            .compile("(?:脚长|脚|足长|foot|feet)[^\\d]{0,14}(\\d{2}(?:\\.\\d)?|\\d{3})\\s*(?:cm|厘米|公分|mm|毫米)?(?!\\d)");
    private static final String SIZE = "(xxs|xs|s|m|l|x{1,4}l|[2-5]xl|\\d{2,3}(?:\\.5)?)(?![a-z0-9.])(?:\\s*(?:码|号))?(?!\\s*(?:cm|kg|斤|公斤|厘米|岁|块|元|lb|天|日|分|点|小时|件|%|day|hour|min|year))";
    private static final Pattern USUAL = Pattern.compile(
            "(?:平时|平常|一般|通常|往常|一直|usually|normally|always|typically|my size is|my usual size is)(?:(?:都|是|穿|买|拿|wear|take|buy|get|am|are|i'm|in|a|an|size|eu|us|uk|码|的|我)|\\s)*"
                    + SIZE + "|\\bi(?:'m| am) an? (?:size )?" + SIZE + "|\\beu\\s?" + SIZE);
    private static final Pattern AGE = Pattern
            .compile("\\d{1,2}\\s*岁|[一二三四五六七八九十]{1,2}岁|\\d{1,2}[ -]?(?:years?|yrs?|months?)[ -]?olds?|\\d{1,2}\\s*个月大");
    private static final double POUND = 0.45359;
    private static final double INCH = 2.54;
    /** Grown people weigh more kilograms than this only rarely, and jin or pounds often. */
    private static final double SURELY_KILOGRAMS = 90;

    boolean isEmpty() {
        return told.isEmpty() && usual == null && !aged && !unclear;
    }

    /** All that was said, the newest last: what is said again counts anew. */
    static Measures of(List<String> said) {
        Map<Measure, Double> told = new EnumMap<>(Measure.class);
        String usual = null;
        boolean aged = false;
        boolean unclear = false;
        for (String each : said) {
            String text = Normalizer.normalize(each, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('’', '\'').replace(
                    '”',
                    '"');
            height(text).ifPresent(cm -> told.put(Measure.HEIGHT, cm));
            Optional<Double> kilograms = weight(text);
            kilograms.ifPresent(kg -> told.put(Measure.WEIGHT, kg));
            foot(text).ifPresent(cm -> told.put(Measure.FOOT, cm));
            Matcher size = USUAL.matcher(text);
            usual = size.find() ? first(size).toUpperCase(Locale.ROOT) : usual;
            aged |= AGE.matcher(text).find();
            unclear = kilograms.isEmpty() && (unclear || BARE_WEIGHT.matcher(text).find());
        }
        return new Measures(told, usual, aged, unclear && !told.containsKey(Measure.WEIGHT));
    }

    private static String first(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return matcher.group(i);
            }
        }
        return "";
    }

    private static Optional<Double> height(String text) {
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            return Optional.of(Double.valueOf(code.group(1)));
        }
        Matcher feet = FEET.matcher(text);
        if (feet.find()) {
            double inches = 12 * Double.parseDouble(feet.group(1))
                    + (feet.group(2) == null ? 0 : Double.parseDouble(feet.group(2)));
            return Optional.of((double) Math.round(inches * INCH));
        }
        Matcher metres = METRES.matcher(text);
        if (metres.find()) {
            String decimals = metres.group(2).length() == 1 ? metres.group(2) + "0" : metres.group(2);
            return Optional.of(100 * Double.parseDouble(metres.group(1)) + Double.parseDouble(decimals));
        }
        Matcher han = HAN_METRES.matcher(text);
        if (han.find()) {
            return Optional.of(100 + 10.0 * digit(han.group(1)) + (han.group(2) == null ? 0 : digit(han.group(2))));
        }
        Matcher height = HEIGHT.matcher(FOOT.matcher(text).replaceAll(" "));
        return height.find() ? Optional.of(Double.valueOf(first(height))) : Optional.empty();
    }

    private static int digit(String han) {
        return "零一二三四五六七八九".indexOf(han);
    }

    private static Optional<Double> weight(String text) {
        Matcher weight = WEIGHT.matcher(text);
        if (weight.find()) {
            double value = Double.parseDouble(weight.group(1));
            return Optional.of(switch (weight.group(2).charAt(0)) {
                case '斤' -> value / 2;
                case 'l', 'p', '磅' -> (double) Math.round(value * POUND);
                case 's' -> (double) Math.round(value * 14 * POUND);
                default -> value;
            });
        }
        Matcher bare = BARE_WEIGHT.matcher(text);
        return bare.find()
                ? Optional.of(Double.valueOf(first(bare))).filter(kg -> kg <= SURELY_KILOGRAMS)
                : Optional.empty();
    }

    private static Optional<Double> foot(String text) {
        Matcher foot = FOOT.matcher(text);
        return foot.find()
                ? Optional.of(Double.valueOf(foot.group(1))).map(x -> x > 100 ? x / 10 : x).filter(x -> x >= 9 && x <= 33)
                : Optional.empty();
    }
}
