package dev.daogou.catalog;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Money;

/**
 * One thing that is taken off a cart's price: {@code before} − {@code off} = {@code after}, to the cent.
 *
 * @param id of the promotion, or of the product that is on sale
 * @param until when it ends, or {@code null} where the shop does not say
 * @param capped whether the floor kept it from taking off more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriceStep(Kind kind, String id, String title, Money before, Money off, Money after, Instant until,
        boolean capped) {

    /** A product's own sale, or a promotion. */
    public enum Kind {
        SALE, PROMOTION;

        @JsonValue
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
