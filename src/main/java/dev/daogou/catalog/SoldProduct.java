package dev.daogou.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A product together with its offers: the way back from what {@link OfferRow#of} took apart. */
public record SoldProduct(ProductDoc descriptive, List<OfferRow> offers) {

    /** The canonical product that has exactly these offers. */
    public ProductDoc doc() {
        if (descriptive.variants().isEmpty()) {
            return offers.isEmpty() ? descriptive : told(offers.get(0), List.of());
        }
        Map<String, OfferRow> bySku = offers.stream().collect(Collectors.toMap(OfferRow::sku, Function.identity()));
        List<Integer> ships = offers.stream().map(OfferRow::shipsInDays).distinct().toList();
        Integer common = ships.size() == 1 ? ships.get(0) : null;
        OfferRow shared = new OfferRow(descriptive.id(), "", 0, null, null, null, null, null, null, common, Map.of());
        return told(shared, descriptive.variants().stream().map(v -> told(v, bySku.get(v.sku()), common)).toList());
    }

    private ProductDoc told(OfferRow offer, List<Variant> variants) {
        return new ProductDoc(descriptive.id(), descriptive.title(), descriptive.description(), descriptive.brand(),
                descriptive.category(), descriptive.link(), descriptive.imageLinks(), descriptive.media(), descriptive.lang(),
                offer.price(), offer.salePrice(), offer.saleFrom(), offer.saleTo(), offer.availability(), offer.quantity(),
                offer.shipsInDays(), descriptive.attributes(), descriptive.sizeChart(), variants, descriptive.translations());
    }

    private static Variant told(Variant variant, OfferRow offer, Integer common) {
        if (offer == null) {
            return variant;
        }
        return new Variant(variant.sku(), variant.options(), offer.price(), offer.salePrice(), offer.saleFrom(),
                offer.saleTo(), offer.availability(), offer.quantity(),
                Objects.equals(common, offer.shipsInDays()) ? null : offer.shipsInDays(), variant.imageLinks());
    }
}
