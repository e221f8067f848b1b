package dev.daogou.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.daogou.shared.Money;

/**
 * What a merchant says of one SKU's price and stock.
 *
 * @param sku empty for a product without variants
 */
public record OfferRow(String productId, String sku, int position, Money price, Money salePrice, Instant saleFrom,
        Instant saleTo, Availability availability, Integer quantity, Integer shipsInDays, Map<String, String> options) {

    /** One a variant, or one for the product itself. What a variant does not say, the product says for it. */
    public static List<OfferRow> of(ProductDoc product) {
        if (product.variants().isEmpty()) {
            return List.of(new OfferRow(product.id(), "", 0, product.price(), product.salePrice(), product.salePriceFrom(),
                    product.salePriceTo(), product.availability(), product.quantity(), product.shipsInDays(), Map.of()));
        }
        List<OfferRow> rows = new ArrayList<>();
        for (Variant variant : product.variants()) {
            rows.add(of(product, variant, rows.size()));
        }
        return rows;
    }

    /**
     * The product's sale belongs to the product's price: a variant with a price of its own has only its own sale. The
     * product's quantity is a sum, so no variant's.
     */
    private static OfferRow of(ProductDoc product, Variant variant, int position) {
        boolean shared = variant.price() == null && variant.salePrice() == null;
        return new OfferRow(product.id(), variant.sku() == null ? "" : variant.sku(), position,
                variant.price() != null ? variant.price() : product.price(),
                shared ? product.salePrice() : variant.salePrice(),
                shared ? product.salePriceFrom() : variant.salePriceFrom(),
                shared ? product.salePriceTo() : variant.salePriceTo(),
                variant.availability() != null ? variant.availability() : product.availability(), variant.quantity(),
                variant.shipsInDays() != null ? variant.shipsInDays() : product.shipsInDays(), variant.options());
    }
}
