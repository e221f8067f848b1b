package dev.daogou.catalog;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.daogou.shared.Money;

/**
 * The true price and stock at a moment.
 *
 * @param sku {@code null} for a product without variants
 * @param salePrice {@code null} unless the sale is on at that moment
 * @param saleUntil when the running sale ends, or {@code null}
 * @param quantity pieces left, or {@code null} when the shop does not say; nought is never {@code IN_STOCK}
 * @param shipsInDays days until it leaves the warehouse, or {@code null}
 * @param changedAt when price or stock last changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferView(String productId, String sku, Map<String, String> options, Money price, Money salePrice,
        Instant saleUntil, Availability availability, Integer quantity, Integer shipsInDays, Instant changedAt) {

    /** What a visitor pays now, before promotions. */
    @JsonProperty
    public Money payNow() {
        return salePrice != null ? salePrice : price;
    }
}
