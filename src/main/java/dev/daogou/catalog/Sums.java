package dev.daogou.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import dev.daogou.shared.Money;

/** Adding up and rounding to a currency's minor unit. */
final class Sums {

    /** So exact that what division leaves over is no cent, however it is added up. */
    private static final int EXACT = 12;

    private Sums() {}

    static Money plus(Money a, Money b) {
        return new Money(a.amount().add(b.amount()), a.currency());
    }

    static BigDecimal of(BigDecimal[] amounts) {
        return Arrays.stream(amounts).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Half up. What a division left over is dropped first: a half is a half, whichever way it was reckoned. */
    static BigDecimal rounded(BigDecimal amount, int digits) {
        return amount.setScale(EXACT, RoundingMode.HALF_UP).setScale(digits, RoundingMode.HALF_UP);
    }

    /** Rounds every amount so that they add up to the rounded sum: those who lose most by rounding down are rounded up first. */
    static BigDecimal[] rounded(BigDecimal[] amounts, int digits) {
        BigDecimal[] down = Arrays.stream(amounts)
                .map(a -> a.setScale(EXACT, RoundingMode.HALF_UP).setScale(digits, RoundingMode.DOWN))
                .toArray(BigDecimal[]::new);
        BigDecimal cent = BigDecimal.ONE.movePointLeft(digits);
        int left = rounded(of(amounts), digits).subtract(of(down)).divide(cent).intValueExact();
        IntStream.range(0, amounts.length).boxed()
                .sorted(Comparator.comparing((Integer i) -> amounts[i].subtract(down[i])).reversed().thenComparing(i -> i))
                .limit(left).forEach(i -> down[i] = down[i].add(cent));
        return down;
    }
}
