package dev.daogou.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/**
 * How promotions are taken off, and in which order: a price for a piece first, then what is a share, then what is an amount;
 * of one sort the one that gives more first, and of two alike the one with the lesser id. No other order counts, so that the
 * one in which they were written changes nothing.
 */
final class PromotionTaking {

    static final Comparator<PromotionDoc> ORDER = Comparator.comparing(PromotionTaking::sort)
            .thenComparing(PromotionTaking::gives).thenComparing(PromotionDoc::id);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PromotionTaking() {}

    /**
     * Takes a promotion off some lines. Every way keeps two lines in their order, and takes off nothing below nought: so one
     * that joins can only lower what is left after those behind it.
     *
     * @param amounts what each line costs before, and costs afterwards
     * @param least what has to be left of each
     * @param pieces of each line
     * @param digits of the currency's minor unit
     * @return what it would have taken off had there been no floor
     */
    static BigDecimal take(PromotionDoc promotion, List<Integer> lines, Amounts amounts, int digits) {
        if (promotion.amountOff() != null) {
            return share(promotion.amountOff().amount(), lines, amounts);
        }
        BigDecimal wanted = BigDecimal.ZERO;
        for (int i : lines) {
            BigDecimal before = amounts.now()[i];
            BigDecimal after = promotion.price() != null
                    ? before.min(promotion.price().amount().multiply(BigDecimal.valueOf(amounts.pieces()[i])))
                    : Sums.rounded(before.multiply(HUNDRED.subtract(promotion.percent())).divide(HUNDRED), digits);
            wanted = wanted.add(before.subtract(after));
            amounts.now()[i] = after.max(amounts.least()[i]);
        }
        return wanted;
    }

    /** Once for all lines together, each in proportion to what it has above its floor, and so never below it. */
    private static BigDecimal share(BigDecimal off, List<Integer> lines, Amounts amounts) {
        BigDecimal room = lines.stream().map(amounts::room).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (room.signum() > 0) {
            for (int i : lines) {
                BigDecimal left = off.compareTo(room) >= 0
                        ? BigDecimal.ZERO
                        : amounts.room(i).multiply(room.subtract(off)).divide(room, MathContext.DECIMAL128);
                amounts.now()[i] = amounts.least()[i].add(left);
            }
        }
        return off;
    }

    /** What each line costs now, the least it may, and of how many pieces it is. */
    record Amounts(BigDecimal[] now, BigDecimal[] least, int[] pieces) {

        static Amounts of(List<CartItem> cart) {
            return new Amounts(cart.stream().map(item -> item.own().amount()).toArray(BigDecimal[]::new),
                    cart.stream().map(item -> item.least().amount()).toArray(BigDecimal[]::new),
                    cart.stream().mapToInt(CartItem::quantity).toArray());
        }

        BigDecimal room(int i) {
            return now[i].subtract(least[i]);
        }
    }

    private static int sort(PromotionDoc promotion) {
        return promotion.price() != null ? 0 : promotion.percent() != null ? 1 : 2;
    }

    private static BigDecimal gives(PromotionDoc promotion) {
        return promotion.price() != null
                ? promotion.price().amount()
                : promotion.percent() != null ? promotion.percent().negate() : promotion.amountOff().amount().negate();
    }
}
