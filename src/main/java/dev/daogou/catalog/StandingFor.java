package dev.daogou.catalog;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Which of the offers that stand is asked for.
 *
 * @param skus of the product, one of which it has to be for; empty ones stand for a product without variants
 * @param member whether the shop knows the visitor as a member; like the code, asked for only where something was offered
 * @param code what they have named, or {@code null}
 */
public record StandingFor(String productId, Set<String> skus, BooleanSupplier member, Supplier<String> code) {

    boolean isMetBy(OfferMade made) {
        return made.productId.equals(productId) && skus.contains(made.sku);
    }
}
