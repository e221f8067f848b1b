package dev.daogou.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Money;

/**
 * One buyable form of a product. What it does not say about price and stock, the product says.
 *
 * @param shipsInDays only where it is not the product's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Variant(String sku, Map<String, String> options, Money price, Money salePrice, Instant salePriceFrom,
        Instant salePriceTo, Availability availability, Integer quantity, Integer shipsInDays,
        List<String> imageLinks) {

    public Variant {
        options = Lists.given(options);
        imageLinks = Lists.given(imageLinks);
    }

    /** The variant without what an offer says. */
    Variant descriptive() {
        return new Variant(sku, options, null, null, null, null, null, null, null, imageLinks);
    }
}
