package dev.daogou.assistant;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import dev.daogou.catalog.ProductName;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;

/** What the assistant sees of the current shop's catalogue. A port, so that each step is tested without a database. */
interface Shelf {

    List<ProductName> names();

    /** In the order asked for; unknown ids are left out. */
    List<ProductView> products(Collection<String> ids);

    /** @param productId only those that cover this product; {@code null} for all */
    List<PromotionView> promotions(Instant at, String productId);
}
