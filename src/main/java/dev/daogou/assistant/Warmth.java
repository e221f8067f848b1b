package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.guard.Numerals;
import dev.daogou.shared.Plain;

/** "Will it do for minus fifteen?": a temperature that is asked about, in °C, beside the range on a data sheet. */
final class Warmth {

    /** The phrase that says how the temperature stands to the range. */
    enum Verdict {
        WITHIN("temperature-within"),
        COLDER("temperature-colder"),
        WARMER("temperature-warmer");

        final String phrase;

        Verdict(String phrase) {
            this.phrase = phrase;
        }
    }

    private static final Pattern BELOW = Pattern.compile(
            "(?:零下|负|minus |below |sub )\\s{0,3}(\\d{1,2}|[" + Numerals.HAN + "]{1,4}|(?:" + Numerals.ENGLISH_WORD + ")\\b"
                    + "(?:[ -](?:" + Numerals.ENGLISH_WORD + ")\\b)?)|(?<![\\d至到~–-])[-−](\\d{1,2})(?!\\d)"
                    + "|(\\d{1,2})\\s?(?:degrees |°C )?below",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOVE = Pattern
            .compile("(?<![\\d.])(\\d{1,2})\\s?(?:度|℃|°\\s?C|degrees)(?!电)", Pattern.CASE_INSENSITIVE);
    /** The value begins with it: "comfort -5 ℃, limit -12 ℃" and the temperature of a room are no such range. */
    private static final Pattern RANGE = Pattern
            .compile("^([-−]?\\d{1,2})\\s?(?:℃|°C)?\\s{0,2}(?:至|到|to|~|–)\\s{0,2}([-−]?\\d{1,2})\\s?(?:℃|°C)",
                    Pattern.CASE_INSENSITIVE);

    private Warmth() {}

    /** The temperature that a question names. */
    static Optional<BigDecimal> asked(String text) {
        Matcher below = BELOW.matcher(text);
        if (below.find()) {
            String number = below.group(1) != null ? below.group(1) : below.group(2) != null ? below.group(2) : below.group(3);
            return Optional.of(number(number).negate());
        }
        Matcher above = ABOVE.matcher(text);
        return above.find() ? Optional.of(number(above.group(1))) : Optional.empty();
    }

    /** How a temperature stands to a line of a data sheet; empty when the line names no range. */
    static Optional<Verdict> of(BigDecimal temperature, String line) {
        Matcher range = RANGE.matcher(line.strip());
        if (!range.find()) {
            return Optional.empty();
        }
        BigDecimal low = new BigDecimal(range.group(1).replace('−', '-'));
        BigDecimal high = new BigDecimal(range.group(2).replace('−', '-'));
        if (low.compareTo(high) >= 0) {
            return Optional.empty();
        }
        return Optional.of(temperature.compareTo(low) < 0
                ? Verdict.COLDER
                : temperature.compareTo(high) > 0 ? Verdict.WARMER : Verdict.WITHIN);
    }

    private static BigDecimal number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return new BigDecimal(written);
        }
        return Plain.isHan(written.charAt(0)) ? Numerals.han(written) : Numerals.english(written);
    }
}
