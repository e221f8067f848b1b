package dev.daogou.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.shop.CurrentShop;

/** What the current shop sells, with prices and stock as of now. */
@ApplicationScoped
public class Catalog {

    private final Clock clock;
    private final CurrentShop shop;
    private final ProductNames names;

    Catalog(Clock clock, CurrentShop shop, ProductNames names) {
        this.clock = clock;
        this.shop = shop;
        this.names = names;
    }

    @Transactional
    public Optional<ProductView> product(String id) {
        return Product.named(id).map(found -> views(List.of(found)).get(0));
    }

    /** In the order asked for; unknown ids are left out. */
    @Transactional
    public List<ProductView> products(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, ProductView> found = views(Product.named(ids)).stream()
                .collect(Collectors.toMap(v -> v.doc().id(), v -> v));
        return ids.stream().distinct().filter(found::containsKey).map(found::get).toList();
    }

    /** Every product of the shop by its names; kept in memory and renewed when the catalogue changes. */
    public List<ProductName> names() {
        return names.of(shop.id());
    }

    /**
     * In the order of their ids.
     *
     * @param limit 1..200
     */
    @Transactional
    public List<ProductView> browse(ProductFilter filter, int offset, int limit) {
        return views(Product.matching(filter, Math.max(0, offset), Math.max(1, Math.min(200, limit))));
    }

    @Transactional
    public long count(ProductFilter filter) {
        return Product.count(filter);
    }

    @Transactional
    public CatalogSize size() {
        return new CatalogSize(Product.count(), Offer.count("sku <> ''"), Promotion.count());
    }

    /** Every category by its path, those above it too: each counts what is browsed by it. */
    @Transactional
    public List<CategoryCount> categories() {
        Map<String, Long> counts = new TreeMap<>();
        Product.byCategory().forEach((path, products) -> {
            for (int end = path.length(); end > 0; end = path.lastIndexOf(" > ", end - 1)) {
                counts.merge(path.substring(0, end), products, Long::sum);
            }
        });
        return counts.entrySet().stream().map(count -> new CategoryCount(count.getKey(), count.getValue())).toList();
    }

    /**
     * The promotions on at a moment, those that end first first.
     *
     * @param productId only those that cover this product; {@code null} for all
     */
    @Transactional
    public List<PromotionView> promotions(Instant at, String productId) {
        var on = Promotion.on(at).stream().map(Promotion::doc);
        if (productId != null) {
            String category = Product.named(productId).map(p -> p.category).orElse(null);
            on = on.filter(p -> p.covers(productId, category));
        }
        return on.map(doc -> new PromotionView(doc, at)).toList();
    }

    private List<ProductView> views(List<Product> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<String, List<OfferView>> offers = Offer.of(products.stream().map(p -> p.id).toList()).stream()
                .map(offer -> offer.at(now)).collect(Collectors.groupingBy(OfferView::productId));
        return products.stream().map(p -> new ProductView(p.doc(), offers.getOrDefault(p.id, List.of()), now)).toList();
    }
}
