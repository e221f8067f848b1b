package dev.daogou.feeds;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.shared.Money;

/** A price as people write it: {@code 199,00 €}, {@code US$1,299.99}, {@code ￥1,299}, {@code 99元}, {@code 1 299,00 zł}. */
final class WrittenPrice {

    /** No price is longer; a cell that is cannot make the patterns work for long. */
    private static final int LONGEST = 60;
    /** Signs around an amount; {@code 199,-} and {@code 199.–} mean no cents, and {@code Rs.500} is no half. */
    private static final Pattern PRICE = Pattern
            .compile("([^\\d(),'\\-–—]*?)\\s*(\\d[\\d.,' ]*\\d|\\d|(?<!\\p{L})\\.\\d+)(?:[.,][-–—]+)?"
                    + "\\s*([^\\d(),'\\-–—]*)");
    private static final Pattern NEGATIVE = Pattern.compile("[^\\d]*[-–—(][^\\d]*\\d[^\\-–—/]*|[^-–—]*\\d\\s*-");
    private static final Pattern SEVERAL = Pattern.compile("\\d\\D*[^\\d.,' ]\\D*\\d");
    private static final Pattern EXPONENT = Pattern.compile("\\d[eE][+-]?\\d");

    private WrittenPrice() {}

    /**
     * @param shop the shop's currency, which a price without one is in
     * @throws IllegalArgumentException with what to write instead
     */
    static Money read(String cell, String shop) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "").replace('’', '\'')
                .replace('\u2212', '-').strip();
        Matcher price = PRICE.matcher(text);
        if (text.length() > LONGEST || !price.matches()) {
            throw new IllegalArgumentException(why(cell, text) + ": write it as 199.00 " + shop);
        }
        String currency = CurrencySigns.of(price.group(1).strip(), price.group(3).strip(), shop);
        if (currency == null) {
            throw new IllegalArgumentException("'" + cell + "' is no price: write it as 199.00 " + shop);
        }
        Money.of("0", currency); // an unknown code is told before its digits are judged
        BigDecimal amount = WrittenAmount.read(price.group(2), currency);
        Money money = new Money(amount, currency);
        if (money.amount().compareTo(amount) != 0) {
            throw new IllegalArgumentException("'" + cell + "' has more decimals than " + currency + ", which has "
                    + Currency.getInstance(currency).getDefaultFractionDigits() + ": round it, as " + money.amount() + " "
                    + currency);
        }
        return money;
    }

    private static String why(String cell, String text) {
        if (text.length() <= LONGEST && NEGATIVE.matcher(text).matches()) {
            return "'" + cell + "' is negative";
        }
        return text.length() <= LONGEST && SEVERAL.matcher(text).find() && !EXPONENT.matcher(text).find()
                ? "'" + cell + "' has two prices, and a shopper pays one"
                : "'" + cell + "' is no price";
    }
}
