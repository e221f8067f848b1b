package dev.daogou.feeds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.catalog.OfferRow;

/** An offer as it waits for its commit; {@code ord} is its product's row. Field names are the columns the SQL reads. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StagedOffer(int ord, String product, String sku, int position, BigDecimal price, String currency, BigDecimal sale,
        Instant salefrom, Instant saleto, String availability, Integer quantity, Integer ships, Map<String, String> options) {

    static StagedOffer of(int ord, OfferRow offer) {
        return new StagedOffer(ord, offer.productId(), offer.sku(), offer.position(), offer.price().amount(),
                offer.price().currency(), offer.salePrice() == null ? null : offer.salePrice().amount(), offer.saleFrom(),
                offer.saleTo(), offer.availability().name(), offer.quantity(), offer.shipsInDays(), offer.options());
    }
}
