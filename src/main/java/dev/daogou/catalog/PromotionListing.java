package dev.daogou.catalog;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A promotion as its merchant sees it, over or to come as well.
 *
 * @param running whether it is on now
 */
public record PromotionListing(@JsonUnwrapped PromotionDoc promotion, boolean running) {

    static PromotionListing of(PromotionDoc doc, Instant now) {
        return new PromotionListing(doc, !doc.from().isAfter(now) && doc.to().isAfter(now));
    }
}
