package dev.daogou.assistant;

import java.util.List;
import java.util.function.Predicate;

import dev.daogou.catalog.ProductView;

/**
 * A question with everything decided about its answer.
 *
 * @param changed since the visitor was last told of it
 * @param weighed what was found, or {@code null} when nothing had to be
 * @param startedNanos when it was received, as {@link System#nanoTime()}
 * @param retrieveMillis what finding took, 0 when nothing had to be found
 */
record Prepared(Question question, House house, Phrases phrases, Understood understood, Retrieved retrieved, Changed changed,
        Weighed weighed, Decision decision, long startedNanos, long retrieveMillis) {

    /** Tells the shop's own addresses from others. */
    Predicate<String> ours() {
        List<String> links = retrieved.products().stream().map(ProductView::doc)
                .map(doc -> doc.link() == null ? "" : doc.link())
                .toList();
        return address -> house.owns(address, links);
    }

    long millis() {
        return (System.nanoTime() - startedNanos) / 1_000_000;
    }
}
