package dev.daogou.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductName;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionView;
import dev.daogou.catalog.Translation;
import dev.daogou.catalog.Variant;
import dev.daogou.shared.Money;

/** The demo shop's catalogue straight from its files, with prices as they are at a moment. */
final class DemoShelf implements Shelf {

    static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final List<ProductView> products;
    private final List<ProductName> names;
    private final List<PromotionDoc> promotions;

    DemoShelf(Instant at) {
        products = read("knowledge/products", ProductDoc.class).stream().map(doc -> view(doc, at)).toList();
        names = products.stream().map(ProductView::doc)
                .map(doc -> new ProductName(doc.id(), doc.title(), doc.brand(), doc.category(),
                        doc.translations().values().stream().map(Translation::title).filter(Objects::nonNull).toList()))
                .toList();
        promotions = lines(Path.of("knowledge/promotions.jsonl"), PromotionDoc.class);
    }

    private static <T> List<T> read(String directory, Class<T> type) {
        try (var files = Files.list(Path.of(directory))) {
            return files.sorted().flatMap(file -> lines(file, type).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> List<T> lines(Path file, Class<T> type) {
        var read = new ArrayList<T>();
        try {
            for (String line : Files.readAllLines(file)) {
                read.add(JSON.readValue(line, type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static ProductView view(ProductDoc doc, Instant at) {
        List<OfferView> offers = doc.variants().isEmpty()
                ? List.of(offer(doc, new Variant(null, null, null, null, null, null, null, null, null, null), at))
                : doc.variants().stream().map(v -> offer(doc, v, at)).toList();
        return new ProductView(doc.descriptive(), offers, at);
    }

    private static OfferView offer(ProductDoc doc, Variant v, Instant at) {
        boolean own = v.salePrice() != null || v.price() != null;
        Money sale = own ? v.salePrice() : doc.salePrice();
        Instant from = own ? v.salePriceFrom() : doc.salePriceFrom();
        Instant to = own ? v.salePriceTo() : doc.salePriceTo();
        boolean on = sale != null && (from == null || !from.isAfter(at)) && (to == null || to.isAfter(at));
        Availability there = v.availability() != null ? v.availability() : doc.availability();
        return new OfferView(doc.id(), v.sku(), v.options(), v.price() != null ? v.price() : doc.price(), on ? sale : null,
                on ? to : null, there, v.quantity() != null ? v.quantity() : doc.quantity(), doc.shipsInDays(), at);
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
        return promotions.stream().filter(p -> !p.from().isAfter(at) && p.to().isAfter(at))
                .filter(p -> productId == null || products(List.of(productId)).stream()
                        .anyMatch(v -> p.covers(productId, v.doc().category())))
                .map(p -> new PromotionView(p, at)).toList();
    }
}
