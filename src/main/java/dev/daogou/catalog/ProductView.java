package dev.daogou.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A product with its offers as they stood at a moment.
 *
 * @param doc the descriptive part; its prices and stock are {@code null}
 * @param offers one a variant in the merchant's order, or exactly one when there are no variants
 */
public record ProductView(ProductDoc doc, List<OfferView> offers, Instant asOf) {

    /** @return the offer of that SKU; for {@code null}, what {@link #lead()} returns; {@code null} when there is none */
    public OfferView offer(String sku) {
        return sku == null
                ? lead()
                : offers.stream().filter(o -> Objects.equals(o.sku(), sku)).findFirst().orElse(null);
    }

    /** The offer that speaks for the product ("from ¥199"): the cheapest that can be bought, else the cheapest. */
    public OfferView lead() {
        return offers.stream().min(Comparator.comparing((OfferView o) -> !o.availability().buyable())
                .thenComparing(o -> o.payNow().amount())).orElse(null);
    }

    /** The picture that shows an offer best: its variant's own, else the product's first; {@code null} when there is none. */
    public String imageOf(OfferView offer) {
        Stream<String> own = doc.variants().stream().filter(v -> Objects.equals(v.sku(), offer.sku()))
                .flatMap(v -> v.imageLinks().stream());
        Stream<String> shown = doc.media().stream().filter(media -> "image".equals(media.type())).map(Media::url);
        return Stream.concat(own, Stream.concat(doc.imageLinks().stream(), shown)).findFirst().orElse(null);
    }
}
