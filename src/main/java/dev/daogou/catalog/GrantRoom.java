package dev.daogou.catalog;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Money;

/**
 * How far an agent may go for a visitor and so many pieces, as it stands now. All amounts are for the pieces together.
 *
 * @param sku that was priced: without one asked for, the one that speaks for the product
 * @param own with their own sale, without promotions
 * @param best what the visitor has them for without a grant
 * @param least the lowest price that may be granted; {@code null} where none below the best may
 * @param floor which no grant goes below, or {@code null}
 * @param maxPercent off the best price, or {@code null} for no such limit
 * @param maxOff off the best price, or {@code null} for no such limit
 * @param left of what agents may grant in all, or {@code null} for no such limit
 * @param today how many more offers the visitor may be made today, 0 or more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantRoom(String productId, String sku, int quantity, Money own, Money best, Money least, Money floor,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal maxPercent, Money maxOff, Money left, long today) {

    static GrantRoom of(GrantGround ground, Money left, long today) {
        PricedLine line = ground.line();
        Money best = ground.best();
        GrantLimits limits = ground.limits();
        return new GrantRoom(line.productId(), line.sku(), line.quantity(), line.own(), best,
                today == 0 ? null : limits.least(best, left).orElse(null), limits.floor(best.currency()).orElse(null),
                limits.may().maxPercent(), limits.mostOff(best.currency()).orElse(null), left, today);
    }
}
