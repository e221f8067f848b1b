package dev.daogou.assistant;

import java.util.List;
import java.util.Locale;

import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.indexing.Hit;

/**
 * What was found for a question.
 *
 * @param hits best first within the product in focus, then the shop's articles
 * @param products those in focus, or, when none is, those the hits speak of, with live offers
 * @param promotions on now, that cover one of the products or the whole shop
 */
record Retrieved(List<Hit> hits, List<ProductView> products, List<PromotionView> promotions) {

    static final Retrieved NOTHING = new Retrieved(List.of(), List.of(), List.of());

    /** Whether a passage speaks of what the data sheet leaves out. */
    boolean speaksOf(Asked asked) {
        return hits.stream().limit(6).map(hit -> hit.passage().text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains(asked.words().toLowerCase(Locale.ROOT))
                        || asked.attributes().stream().anyMatch(name -> text.contains(name.toLowerCase(Locale.ROOT))));
    }
}
