package dev.daogou.guard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.guard.Claim.Kind;

/** Numbers without a currency or a unit, in digits or words: where a price is talked about they are one. */
final class LoneNumbers {

    /** What is less is a count. */
    private static final BigDecimal LEAST = BigDecimal.TEN;
    /** Counts and measures are judged elsewhere, and so are a person's own. */
    private static final Pattern ALONE = Pattern.compile("(?<![\\d.a-z\u0001])(?!千万|万一|百万|十足|百搭|千百|四五|三两)"
            + "(\\d{2,7}(?:\\.\\d{1,2})?|\\d{1,3},\\d{3}|[" + Numerals.HAN + "]{2,10}|\\b(?:" + Numerals.ENGLISH_WORD
            + ")\\b(?:[\\s-](?:and )?(?:" + Numerals.ENGLISH_WORD + ")\\b){0,6})"
            + "(?=\\s*(?:[^\\sa-z\\d%/°×x.,-]|[.,](?!\\d)|$|(?:even|then|done|and|for|is|it|off|to|from|down|all|flat|because|at|or|as|will|would|works?|here|now|if)\\b))"
            + "(?!\\s*[天个件年月小分时克斤升寸度码款条袋盒双片点代位种步次层号级支瓶期色口味页块米粒只台枚罐包人岁]|\\s*的?(?:身高|体重|个头))");
    private static final Pattern OF_A_PERSON = Pattern.compile(
            "(?:身高|体重|脚长|腰围|胸围|尺码|型号|肩宽|\\b(?:height|weight|size|tall|model|waist|chest)\\b)[^,。.]{0,8}$");

    private static final Pattern THEIR_SIZE = Pattern
            .compile("身高|体重|公斤|斤|穿|码|脚长|cm|kg|lbs?\\b|\\btall\\b|height|weigh|\\bsize\\b|stone\\b");

    private LoneNumbers() {}

    /** @param text in lower case */
    static Stream<Claim> in(String text) {
        StringBuilder rest = new StringBuilder(text);
        Claims.taken(rest);
        return ALONE.matcher(rest).results()
                .filter(number -> !OF_A_PERSON.matcher(text.substring(0, number.start())).find())
                .map(number -> new Claim(Kind.AMOUNT, Claims.number(number.group(1)), null, number.group(1), number.start(1)))
                .filter(number -> number.value().compareTo(LEAST) >= 0);
    }

    /** The first group of what was found. */
    static Claim claim(Matcher found) {
        return new Claim(Kind.AMOUNT, Claims.number(found.group(1)), null, found.group(1), found.start(1));
    }

    /** Whether the visitor has said it of themselves: a height, a weight or a size. */
    static boolean isASize(Claim number, List<String> asked) {
        return asked.stream().map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains(number.text()) && THEIR_SIZE.matcher(text).find());
    }
}
