package dev.daogou.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import dev.daogou.catalog.PromotionTaking.Amounts;

/**
 * Which promotions count on which line: all that join, or one that does not. A promotion asks what it asks for (满减 threshold,
 * pieces) of the lines on which it counts, by the shop's own prices: a piece that is under a promotion which does not join
 * reaches no other's threshold.
 *
 * @param alone for each line the place in the table of the promotion that counts there alone, or {@link #ALL_THAT_JOIN}
 */
record Combination(Table table, int[] alone) {

    static final int ALL_THAT_JOIN = -1;

    /**
     * What there is to combine.
     *
     * @param cart in its order
     * @param open promotions that are for this visitor now, in the order in which they are taken off
     * @param under by promotion and line, whether the one is on the other
     * @param digits of the currency's minor unit
     */
    record Table(List<CartItem> cart, List<PromotionDoc> open, boolean[][] under, int digits) {

        static Table of(List<CartItem> cart, List<PromotionDoc> open, int digits) {
            boolean[][] under = new boolean[open.size()][cart.size()];
            for (int p = 0; p < open.size(); p++) {
                for (int line = 0; line < cart.size(); line++) {
                    under[p][line] = cart.get(line).isUnder(open.get(p));
                }
            }
            return new Table(cart, open, under, digits);
        }
    }

    /** What is taken off by one promotion. */
    record Taken(BigDecimal wanted, BigDecimal before, BigDecimal after) {}

    /** What the whole costs under it, to the cent. */
    BigDecimal total() {
        return Sums.rounded(Sums.of(amounts(null)), table.digits());
    }

    /**
     * @param told of every promotion whose terms are met, in their order, with the exact sums of all lines; {@code null}
     *        for nobody, which spares the sums
     */
    BigDecimal[] amounts(BiConsumer<PromotionDoc, Taken> told) {
        Amounts amounts = Amounts.of(table.cart());
        for (int p = 0; p < table.open().size(); p++) {
            PromotionDoc promotion = table.open().get(p);
            List<Integer> lines = on(p, promotion.stackable() ? ALL_THAT_JOIN : p);
            if (!lines.isEmpty() && PromotionGate.lacks(promotion, lines.stream().map(table.cart()::get).toList()).isEmpty()) {
                BigDecimal before = told == null ? null : Sums.of(amounts.now());
                BigDecimal wanted = PromotionTaking.take(promotion, lines, amounts, table.digits());
                if (told != null) {
                    told.accept(promotion, new Taken(wanted, before, Sums.of(amounts.now())));
                }
            }
        }
        return amounts.now();
    }

    private List<Integer> on(int promotion, int counts) {
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < alone.length; line++) {
            if (alone[line] == counts && table.under()[promotion][line]) {
                lines.add(line);
            }
        }
        return lines;
    }
}
