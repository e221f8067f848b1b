package dev.daogou.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * An amount in one currency.
 *
 * @param amount not negative; scaled to the currency's minor unit (two digits for CNY, none for JPY)
 * @param currency ISO 4217 code
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency)
        implements
            Comparable<Money> {

    private static final int MOST_DIGITS = 15;

    /** @throws IllegalArgumentException for a missing or negative amount or an unknown currency */
    public Money {
        if (amount == null || currency == null) {
            throw new IllegalArgumentException("money needs an amount and a currency");
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount cannot be negative: " + amount.toPlainString());
        }
        // Before scaling: an exponent such as 1E+1000000000 would fill the memory with noughts.
        if ((long) amount.precision() - amount.scale() > MOST_DIGITS || amount.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("an amount has at most " + MOST_DIGITS + " digits");
        }
        int digits = Math.max(0, known(currency).getDefaultFractionDigits());
        amount = amount.setScale(digits, RoundingMode.HALF_UP);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** @throws IllegalArgumentException when the currencies differ: amounts of two currencies have no order */
    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot compare " + currency + " with " + other.currency);
        }
        return amount.compareTo(other.amount);
    }

    /** How a shopper reads it: {@code ¥199}, {@code $47.84}; cents only where there are any. */
    public String display() {
        BigDecimal shown = amount.stripTrailingZeros().scale() <= 0 ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount;
        return symbol() + shown.toPlainString();
    }

    private static Currency known(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("unknown currency '" + code + "': use an ISO 4217 code such as CNY", e);
        }
    }

    private String symbol() {
        return switch (currency) {
            case "CNY" -> "¥";
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> currency + " ";
        };
    }
}
