package dev.daogou.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Money;

/**
 * The protocol's canonical Promotion: exactly one of percent, amountOff and price says what it gives.
 *
 * @param percent off, above 0 and below 100
 * @param price what a piece costs under it
 * @param productIds empty together with no category: the whole shop
 * @param stackable whether it joins with others
 * @param members whether only members get it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromotionDoc(String id, String kind, String title,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal percent,
        Money amountOff, Money price, Money minSpend, Integer minQuantity, List<String> productIds, String category,
        String code, Instant from, Instant to, boolean stackable, Boolean members) {

    public static final String KIND = "promotion";

    public PromotionDoc {
        kind = KIND;
        productIds = Lists.given(productIds);
    }

    public PromotionDoc withId(String addressed) {
        return new PromotionDoc(addressed, kind, title, percent, amountOff, price, minSpend, minQuantity, productIds, category,
                code, from, to, stackable, members);
    }

    /** Whether a product is under it; a category takes in those below it. */
    public boolean covers(String productId, String productCategory) {
        if (productIds.isEmpty() && category == null) {
            return true;
        }
        return productIds.contains(productId) || category != null && productCategory != null
                && (productCategory.equals(category) || productCategory.startsWith(category + " > "));
    }
}
