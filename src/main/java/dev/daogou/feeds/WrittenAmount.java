package dev.daogou.feeds;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * Digits with signs between them as a number. Of two kinds of signs the last stands before the decimals; a sign that comes
 * twice, a space and an apostrophe part thousands. One comma or point before three digits could be either: then the
 * currency's usual notation decides ({@code 1.299} is 1299 in EUR and {@code 1,299} is 1299 in USD), and what it does not
 * decide is refused, since a thousandfold price is worse than none.
 */
final class WrittenAmount {

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(.\\d{3})+");
    /** Lakhs and crores: 12,34,567. */
    private static final Pattern LAKHS = Pattern.compile("\\d{1,2}(,\\d{2})*,\\d{3}");

    private WrittenAmount() {}

    /** @throws IllegalArgumentException with what to write instead */
    static BigDecimal read(String text, String currency) {
        String signs = text.replaceAll("\\d", "");
        if (signs.isEmpty()) {
            return new BigDecimal(text);
        }
        long kinds = signs.chars().distinct().count();
        char sign = signs.charAt(signs.length() - 1);
        int last = text.lastIndexOf(sign);
        if (kinds == 2 && text.indexOf(sign) == last && (sign == '.' || sign == ',')) {
            return new BigDecimal(whole(text, text.substring(0, last), currency) + "." + text.substring(last + 1));
        }
        if (kinds == 1 && (sign == '.' || sign == ',') && text.indexOf(sign) == last) {
            return one(text, last, currency);
        }
        if (kinds > 1 || sign == ' ' && CurrencySigns.groupSign(currency) == ',') {
            throw unclear(text, currency);
        }
        return new BigDecimal(whole(text, text, currency));
    }

    private static BigDecimal one(String text, int at, String currency) {
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        boolean either = after.length() == 3 && before.matches("[1-9]\\d{0,2}");
        if (!either) {
            return new BigDecimal((before.isEmpty() ? "0" : before) + "." + after);
        }
        char group = CurrencySigns.groupSign(currency);
        if (group == text.charAt(at)) {
            return new BigDecimal(before + after);
        }
        // Three decimals are possible where a thousandth is a coin, as in Kuwait.
        if (group != 0 && Currency.getInstance(currency).getDefaultFractionDigits() == 3) {
            return new BigDecimal(before + "." + after);
        }
        throw new IllegalArgumentException(
                "'" + text + "' may be " + before + "." + after + " or " + before + after + ": write " + before + after + ".00 "
                        + currency + " or as many decimals as " + currency + " has");
    }

    private static String whole(String text, String groups, String currency) {
        boolean one = groups.replaceAll("\\d", "").chars().distinct().count() == 1;
        if (!one || !THOUSANDS.matcher(groups).matches() && !LAKHS.matcher(groups).matches()) {
            throw unclear(text, currency);
        }
        return groups.replaceAll("\\D", "");
    }

    private static IllegalArgumentException unclear(String text, String currency) {
        return new IllegalArgumentException("'" + text + "' is no one amount: write it as 1299.00 " + currency);
    }
}
