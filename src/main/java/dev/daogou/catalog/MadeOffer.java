package dev.daogou.catalog;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Money;

/**
 * What a visitor was offered.
 *
 * @param own what it cost when it was offered, for a grant the best price without it
 * @param price what it was offered for
 * @param by {@code assistant} or {@code agent}
 * @param agentId who granted it, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MadeOffer(String id, String productId, String sku, int quantity, Money own, Money price, Money off, String by,
        String agentId, Instant at) {

    static MadeOffer of(OfferMade made) {
        return new MadeOffer(made.id, made.productId, made.sku.isEmpty() ? null : made.sku, made.quantity,
                new Money(made.own, made.currency), made.price(), new Money(made.own.subtract(made.price), made.currency),
                made.agentId == null ? "assistant" : "agent", made.agentId, made.at);
    }
}
