package dev.daogou.catalog;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

import dev.daogou.shared.Money;
import dev.daogou.shared.Problem;

/**
 * What an agent would grant on top of the best price: exactly one of percent, amountOff and price.
 *
 * @param quantity pieces that it is for, all together; {@code null} for one
 * @param percent of the best price, above 0 and below 100
 * @param price what so many pieces are to cost together
 */
public record Grant(String productId, String sku, Integer quantity, BigDecimal percent, Money amountOff, Money price) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws Problem 400 naming the field that cannot be */
    void check() {
        if (Stream.of(percent, amountOff, price).filter(Objects::nonNull).count() != 1) {
            throw Problem.badField("percent", "write exactly one of percent, amountOff and price");
        }
        if (percent != null && (percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0)) {
            throw Problem.badField("percent", "must be above 0 and below 100");
        }
    }

    CartLine line() {
        return new CartLine(productId, sku, quantity == null ? 1 : quantity);
    }

    /** The one that it was said in, by which a limit is named. */
    String field() {
        return percent != null ? "percent" : amountOff != null ? "amountOff" : "price";
    }

    /** @throws Problem 400 when it takes nothing off, or more than there is */
    Money from(Money best) {
        Money said = amountOff != null ? amountOff : price;
        if (said != null && !said.currency().equals(best.currency())) {
            throw Problem.badField(field(), "must be in " + best.currency() + ", as the product's price is");
        }
        BigDecimal left = percent != null
                ? best.amount().multiply(HUNDRED.subtract(percent)).divide(HUNDRED)
                : price != null ? price.amount() : best.amount().subtract(amountOff.amount());
        if (left.signum() < 0 || left.compareTo(best.amount()) >= 0) {
            throw Problem.badField(field(),
                    "must leave a price below the " + best.display() + " that it is to be had for without it");
        }
        return new Money(left, best.currency());
    }
}
