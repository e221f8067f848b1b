package dev.daogou.feeds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferRow;
import dev.daogou.shared.Money;

/** A row of the table of offers as the database writes it in JSON. */
record ExportedOffer(@JsonProperty("product_id") String productId, String sku, int position, BigDecimal price, String currency,
        @JsonProperty("sale_price") BigDecimal salePrice, @JsonProperty("sale_from") Instant saleFrom,
        @JsonProperty("sale_to") Instant saleTo, String availability, Integer quantity,
        @JsonProperty("ships_in_days") Integer shipsInDays, Map<String, String> options) {

    OfferRow row() {
        return new OfferRow(productId, sku, position, new Money(price, currency),
                salePrice == null ? null : new Money(salePrice, currency), saleFrom, saleTo, Availability.valueOf(availability),
                quantity, shipsInDays, options);
    }
}
