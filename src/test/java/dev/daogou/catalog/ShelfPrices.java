package dev.daogou.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.daogou.shared.Money;

/** What the price book would come to for a product of a shelf that stands in no database. */
public final class ShelfPrices {

    private ShelfPrices() {}

    public static BestPrice of(ProductView product, CartLine line, List<PromotionDoc> promotions, String code) {
        var item = new CartItem(product.doc().title(), product.doc().category(), product.offer(line.sku()), line.quantity(),
                null);
        return Reckoning.of(List.of(item), promotions, new Occasion(product.asOf(), false, code, Set.of()));
    }

    /** As it is kept of an offer. */
    public static MadeOffer made(CartLine line, Money own, Money price, String agentId, Instant at) {
        OfferMade made = OfferMade.of("c", line.productId(), line, own, price);
        made.agentId = agentId;
        made.at = at;
        return MadeOffer.of(made);
    }
}
