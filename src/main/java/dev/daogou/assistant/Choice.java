package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.Comparator;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;

/** An offer that comes into question, and how near it is to the one in focus. */
record Choice(ProductView product, OfferView offer, double near) {

    /** The nearest, then the cheapest; what is alike in both stands by its ids. */
    static final Comparator<Choice> BEST = Comparator.comparingDouble((Choice c) -> -c.near()).thenComparing(Choice::price)
            .thenComparing(c -> c.product().doc().id()).thenComparing(c -> String.valueOf(c.offer().sku()));

    static final Comparator<Choice> CHEAPEST = Comparator.comparing(Choice::price).thenComparing(BEST);

    private BigDecimal price() {
        return offer.payNow().amount();
    }
}
