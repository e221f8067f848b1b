package dev.daogou.feeds;

import java.util.List;

import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionRules;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;

/** A promotion. It has no passages: what it gives is read by key, never found in text. */
record PromotionItem(PromotionDoc doc) implements FeedItem {

    @Override
    public RowKind kind() {
        return RowKind.PROMOTION;
    }

    @Override
    public String id() {
        return doc.id();
    }

    @Override
    public List<Problem.Fault> faults() {
        return PromotionRules.check(doc);
    }

    @Override
    public String json() {
        return CanonicalJson.write(doc);
    }

    @Override
    public String scheme() {
        return "promotion-1";
    }
}
