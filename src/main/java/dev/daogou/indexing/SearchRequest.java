package dev.daogou.indexing;

import java.time.Instant;
import java.util.Set;

/**
 * A question to the knowledge index.
 *
 * @param productId only passages of this product, or {@code null}
 * @param category only passages of this category and those below it ({@code A > B}), or {@code null}
 * @param kinds only these kinds, or {@code null} for all
 * @param k how many hits at most, 1 or more
 * @param at passages that are not valid at this moment are not found
 */
public record SearchRequest(String shop, String q, String productId, String category, Set<PassageKind> kinds, int k,
        Instant at) {

    public static SearchRequest of(String shop, String q, int k, Instant at) {
        return new SearchRequest(shop, q, null, null, null, k, at);
    }

    public SearchRequest product(String id) {
        return new SearchRequest(shop, q, id, category, kinds, k, at);
    }
}
