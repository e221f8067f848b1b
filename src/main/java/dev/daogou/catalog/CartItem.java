package dev.daogou.catalog;

import java.math.BigDecimal;

import dev.daogou.shared.Money;

/**
 * What is known of a line of a cart at a moment.
 *
 * @param offer as it stands at that moment: its sale is there only when it is on
 * @param quantity pieces, 1 or more
 * @param floor below which no promotion brings a piece, or {@code null} for none
 */
record CartItem(String title, String category, OfferView offer, int quantity, Money floor) {

    String productId() {
        return offer.productId();
    }

    boolean isUnder(PromotionDoc promotion) {
        return promotion.covers(offer.productId(), category);
    }

    Money listed() {
        return times(offer.price());
    }

    /** What it costs without any promotion: the sale price while the sale is on. */
    Money own() {
        return times(offer.payNow());
    }

    /** The least that promotions leave of it; the shop's own price may lie below the floor, and then nothing more is taken off. */
    Money least() {
        Money own = own();
        return floor == null ? Money.of("0", own.currency()) : least(times(floor), own);
    }

    Money times(Money piece) {
        return new Money(piece.amount().multiply(BigDecimal.valueOf(quantity)), piece.currency());
    }

    private static Money least(Money a, Money b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
