package dev.daogou.assistant;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductName;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/** A real-shaped retail catalogue, straight from its file. */
final class RetailShelf implements Shelf {

    final List<ProductView> products = new ArrayList<>();
    private final List<ProductName> names;

    RetailShelf(Path file) throws IOException {
        for (JsonNode product : new ObjectMapper().readTree(file.toFile()).path("products")) {
            var offers = new ArrayList<OfferView>();
            String id = product.path("product_id").asText();
            product.path("variants").forEach(variant -> offers.add(offer(id, variant)));
            products.add(new ProductView(Cast.doc(id, product.path("name").asText(), Lang.EN, Map.of(), Map.of()), offers,
                    Cast.NOW));
        }
        names = products.stream().map(p -> new ProductName(p.doc().id(), p.doc().title(), null, null, List.of())).toList();
    }

    private static OfferView offer(String product, JsonNode variant) {
        var options = new LinkedHashMap<String, String>();
        variant.path("options").properties().forEach(e -> options.put(e.getKey(), e.getValue().asText()));
        return new OfferView(product, variant.path("item_id").asText(), options,
                new Money(variant.path("price").decimalValue(), "USD"), null, null,
                variant.path("available").asBoolean() ? Availability.IN_STOCK : Availability.OUT_OF_STOCK, null, null,
                Cast.NOW);
    }

    @Override
    public List<ProductName> names() {
        return names;
    }

    @Override
    public List<ProductView> products(Collection<String> ids) {
        return ids.stream().flatMap(id -> products.stream().filter(p -> p.doc().id().equals(id))).toList();
    }

    @Override
    public List<PromotionView> promotions(Instant at, String productId) {
        return List.of();
    }
}
