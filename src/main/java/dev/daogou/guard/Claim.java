package dev.daogou.guard;

import java.math.BigDecimal;

import dev.daogou.shared.Money;

/**
 * Something a sentence asserts in figures of money or of shares.
 *
 * @param value the amount; for a percentage its points, for a discount the points taken off (八五折 is 15)
 * @param currency ISO 4217, a sign that several have such as {@code $}, or {@code null} when the sentence names none
 * @param text the words that assert it, as written
 * @param at where in the sentence it begins
 */
public record Claim(Kind kind, BigDecimal value, String currency, String text, int at) {

    public enum Kind {
        /** What something costs, or a threshold in money. */
        AMOUNT,
        /** Money taken off. */
        SAVING,
        /** A share taken off the price. */
        DISCOUNT,
        /** Any other share: humidity, down content. */
        PERCENT
    }

    /** Equal in value and not of two different currencies. */
    boolean says(BigDecimal other, String inCurrency) {
        return value.compareTo(other) == 0 && Currencies.mayBe(currency, inCurrency);
    }

    boolean says(Money money) {
        return says(money.amount(), money.currency());
    }

    boolean says(Claim other) {
        return kind == other.kind && says(other.value, other.currency);
    }
}
