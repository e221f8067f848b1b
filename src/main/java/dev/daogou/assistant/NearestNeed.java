package dev.daogou.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.assistant.NearestFit.Fits;
import dev.daogou.catalog.Availability;
import dev.daogou.catalog.NameTokens;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductName;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionView;
import dev.daogou.shared.Plain;

/**
 * Ranks what meets a need of which no product is known yet. In question comes what shares a word of its title with
 * what was said, is in stock, and is on sale, under a promotion that applies by itself, or within a price that was named. How
 * near it is, is the share of its title's words that were said.
 */
final class NearestNeed {

    private static final int LOOKED_AT = 120;

    private final Shelf shelf;

    NearestNeed(Shelf shelf) {
        this.shelf = shelf;
    }

    Fits to(List<String> said, Demands demands, int most) {
        Set<String> words = said.stream().flatMap(text -> NameTokens.ofQuestion(Plain.of(text)).stream())
                .collect(Collectors.toSet());
        List<String> ids = shelf.names().stream().filter(name -> share(words, name) > 0)
                .sorted(Comparator.comparingDouble((ProductName name) -> -share(words, name)).thenComparing(ProductName::id))
                .limit(LOOKED_AT).map(ProductName::id).toList();
        List<ProductView> products = shelf.products(ids);
        List<PromotionDoc> promotions = products.isEmpty()
                ? List.of()
                : shelf.promotions(products.get(0).asOf(), null).stream().map(PromotionView::doc)
                        .filter(NearestFit::appliesByItself).toList();
        boolean priced = demands.all().stream().anyMatch(d -> d instanceof Demand.Budget b && b.need().ceiling() != null);
        for (Set<Demand> leftOut : demands.leftOut()) {
            boolean within = priced && leftOut.stream().noneMatch(Demand.Budget.class::isInstance);
            List<Choice> best = products.stream().flatMap(product -> product.offers().stream()
                    .filter(offer -> offer.availability() == Availability.IN_STOCK)
                    .filter(offer -> within || isLess(product, offer, promotions))
                    .filter(offer -> demands.areMet(product, offer, leftOut))
                    .map(offer -> new Choice(product, offer, share(words, name(product)))).min(Choice.CHEAPEST).stream())
                    .sorted(Choice.BEST).limit(most).toList();
            if (!best.isEmpty()) {
                return new Fits(best, leftOut);
            }
        }
        return Fits.NONE;
    }

    private static boolean isLess(ProductView product, OfferView offer, List<PromotionDoc> promotions) {
        return offer.salePrice() != null || promotions.stream().anyMatch(p -> NearestFit.covers(p, product));
    }

    private static ProductName name(ProductView product) {
        return new ProductName(product.doc().id(), product.doc().title(), null, product.doc().category(),
                product.doc().translations().values().stream().map(t -> t.title()).filter(t -> t != null).toList());
    }

    private static double share(Set<String> words, ProductName name) {
        return Stream.concat(Stream.of(name.title()), name.translatedTitles().stream()).map(Kin::tokens)
                .filter(tokens -> !tokens.isEmpty())
                .mapToDouble(tokens -> tokens.stream().filter(words::contains).count() / (double) tokens.size()).max()
                .orElse(0);
    }
}
