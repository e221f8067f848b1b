package dev.daogou.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.daogou.shared.Money;
import dev.daogou.shared.Problem;

/**
 * How far an agent may go for so many pieces, by the offer policy.
 *
 * @param floor which one piece may not fall below, or {@code null}
 */
record GrantLimits(OfferPolicy.Grants may, Money floor, int quantity) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws Problem 400 naming the field, the limit and what would be within it */
    void check(Grant wanted, Money best, Money granted) {
        Money off = new Money(best.amount().subtract(granted.amount()), best.currency());
        if (may.maxPercent() != null
                && off.amount().multiply(HUNDRED).compareTo(best.amount().multiply(may.maxPercent())) > 0) {
            throw refused(wanted, "takes off " + off.display() + " of " + best.display() + ": an agent may grant at most "
                    + may.maxPercent().stripTrailingZeros().toPlainString() + " %");
        }
        mostOff(off.currency()).filter(most -> off.compareTo(most) > 0).ifPresent(most -> {
            throw refused(wanted, "takes off " + off.display() + ": an agent may grant at most " + most.display());
        });
        floor(granted.currency()).filter(least -> granted.compareTo(least) < 0).ifPresent(least -> {
            throw refused(wanted, "leaves " + granted.display() + ": the floor of "
                    + (quantity == 1 ? "this product" : quantity + " pieces") + " is " + least.display());
        });
    }

    /** @throws Problem 409 when all grants together would take off more than the policy has for them */
    void checkTotal(BigDecimal before, Money off) {
        if (may.total() != null && before.add(off.amount()).compareTo(may.total().amount()) > 0) {
            Money left = new Money(may.total().amount().subtract(before).max(BigDecimal.ZERO), off.currency());
            throw Problem.conflict("Of the " + may.total().display() + " that agents may grant in all, " + left.display()
                    + " is left: grant less, or ask an admin for more.");
        }
    }

    /**
     * The lowest price that is within every limit; none where that is no lower than the best without a grant.
     *
     * @param left of what agents may grant in all, or {@code null} for no such limit
     */
    Optional<Money> least(Money best, Money left) {
        String currency = best.currency();
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        Stream<BigDecimal> byShare = Stream.ofNullable(may.maxPercent()).map(percent -> best.amount()
                .multiply(HUNDRED.subtract(percent)).divide(HUNDRED).setScale(digits, RoundingMode.UP));
        Stream<BigDecimal> byAmount = Stream
                .concat(mostOff(currency).stream(), Stream.ofNullable(left).filter(in(currency)))
                .map(most -> best.amount().subtract(most.amount()));
        return Stream.of(byShare, byAmount, floor(currency).stream().map(Money::amount), Stream.of(BigDecimal.ZERO))
                .flatMap(each -> each).max(BigDecimal::compareTo).filter(least -> least.compareTo(best.amount()) < 0)
                .map(least -> new Money(least, currency));
    }

    /** What may be taken off so many pieces together. */
    Optional<Money> mostOff(String currency) {
        return Optional.ofNullable(may.maxAmount()).filter(in(currency)).map(this::times);
    }

    /** What so many pieces may not fall below together. */
    Optional<Money> floor(String currency) {
        return Optional.ofNullable(floor).filter(in(currency)).map(this::times);
    }

    private Money times(Money piece) {
        return new Money(piece.amount().multiply(BigDecimal.valueOf(quantity)), piece.currency());
    }

    private static Predicate<Money> in(String currency) {
        return money -> money.currency().equals(currency);
    }

    private static Problem refused(Grant wanted, String why) {
        return Problem.badField(wanted.field(), why);
    }
}
