package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionView;
import dev.daogou.shared.Plain;

/**
 * Ranks what could be had for less instead of the offer in focus. In question comes what is of its {@link Kin}, its own other
 * forms among it, is in stock, and is cheaper by a twentieth at least, or no dearer and on sale or under a promotion that the one
 * in focus is not under. Of that whatever does not meet every {@link Demand} is left aside; of each product the cheapest form
 * stays, and of the one in focus the nearest; the order is {@link Choice#BEST}. Only when nothing is left are demands left out, see {@link Demands#leftOut}.
 */
final class NearestFit {

    /** A saving below is no help and looks like a joke. */
    private static final BigDecimal WORTHWHILE = new BigDecimal("0.95");

    /** @param leftOut demands that had to be, so that there is anything; empty when all are met, or nothing was found */
    record Fits(List<Choice> choices, Set<Demand> leftOut) {

        static final Fits NONE = new Fits(List.of(), Set.of());
    }

    private final Shelf shelf;
    private final Meanings meanings;

    NearestFit(Shelf shelf, Meanings meanings) {
        this.shelf = shelf;
        this.meanings = meanings;
    }

    /**
     * @param seen the offer in focus
     * @param asked what the visitor has asked about, which weighs more
     */
    Fits to(ProductView focus, OfferView seen, Demands demands, List<Asked> asked, int most) {
        List<ProductView> kin = new Kin(shelf).of(focus);
        List<PromotionDoc> promotions = shelf.promotions(focus.asOf(), null).stream().map(PromotionView::doc)
                .filter(promotion -> appliesByItself(promotion) && !covers(promotion, focus)).toList();
        Map<ProductView, List<OfferView>> pool = new LinkedHashMap<>();
        Stream.concat(Stream.of(focus), kin.stream()).forEach(product -> pool.put(product, product.offers().stream()
                .filter(offer -> isForLess(product, offer, seen, product == focus ? List.of() : promotions)).toList()));
        pool.values().removeIf(List::isEmpty);
        if (pool.isEmpty()) {
            return Fits.NONE;
        }
        Nearness nearness = nearness(focus, seen, asked, pool.keySet());
        for (Set<Demand> leftOut : demands.leftOut()) {
            List<Choice> best = pool.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                    .filter(offer -> demands.areMet(entry.getKey(), offer, leftOut))
                    .map(offer -> new Choice(entry.getKey(), offer, nearness.of(entry.getKey(), offer)))
                    .min(entry.getKey() == focus ? Choice.BEST : Choice.CHEAPEST).stream()).sorted(Choice.BEST).limit(most)
                    .toList();
            if (!best.isEmpty()) {
                return new Fits(best, leftOut);
            }
        }
        return Fits.NONE;
    }

    private Nearness nearness(ProductView focus, OfferView seen, List<Asked> asked, Set<ProductView> pool) {
        List<String> others = pool.stream().map(product -> product.doc().id()).filter(id -> !id.equals(focus.doc().id()))
                .sorted().toList();
        Map<String, Double> cosines = others.isEmpty() ? Map.of() : meanings.near(focus.doc().id(), others);
        Set<String> names = asked.stream().flatMap(a -> a.names().stream()).map(Plain::of).collect(Collectors.toSet());
        return new Nearness(focus, seen, names, cosines);
    }

    private static boolean isForLess(ProductView product, OfferView offer, OfferView seen, List<PromotionDoc> promotions) {
        if (offer.availability() != Availability.IN_STOCK || !offer.payNow().currency().equals(seen.payNow().currency())) {
            return false;
        }
        BigDecimal bound = seen.payNow().amount();
        if (offer.payNow().amount().compareTo(bound.multiply(WORTHWHILE)) <= 0) {
            return true;
        }
        boolean another = !offer.productId().equals(seen.productId());
        return another && offer.payNow().amount().compareTo(bound) <= 0
                && (offer.salePrice() != null || promotions.stream().anyMatch(promotion -> covers(promotion, product)));
    }

    /** For anybody who buys one of it, without another thing or a membership. */
    static boolean appliesByItself(PromotionDoc promotion) {
        return !Boolean.TRUE.equals(promotion.members()) && promotion.minSpend() == null
                && (promotion.minQuantity() == null || promotion.minQuantity() <= 1);
    }

    static boolean covers(PromotionDoc promotion, ProductView product) {
        return promotion.covers(product.doc().id(), product.doc().category());
    }
}
