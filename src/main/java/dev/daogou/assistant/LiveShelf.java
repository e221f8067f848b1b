package dev.daogou.assistant;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.ProductName;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;

/** The catalogue as it is now. */
@ApplicationScoped
class LiveShelf implements Shelf {

    private final Catalog catalog;

    LiveShelf(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<ProductName> names() {
        return catalog.names();
    }

    @Override
    public List<ProductView> products(Collection<String> ids) {
        return catalog.products(ids);
    }

    @Override
    public List<PromotionView> promotions(Instant at, String productId) {
        return catalog.promotions(at, productId);
    }
}
