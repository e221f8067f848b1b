package dev.daogou.feeds;

import java.util.List;

import dev.daogou.catalog.OfferRow;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageOwner;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;

/** One thing a feed names, of whatever format. */
sealed interface FeedItem permits ProductItem, ArticleItem, PromotionItem {

    RowKind kind();

    String id();

    /** What is wrong with it; empty when it may come in. */
    List<Problem.Fault> faults();

    /** What is stored of it, apart from offers; two items with the same text here have the same content. */
    String json();

    /** How its text is cut, so that another way of cutting makes everything changed content. */
    String scheme();

    default List<OfferRow> offers() {
        return List.of();
    }

    default List<Passage> passages() {
        return List.of();
    }

    /** Whose passages they are, or {@code null} for what has none. */
    default PassageOwner owner() {
        return null;
    }

    default String contentHash() {
        return Ids.sha256(scheme() + "\n" + json());
    }
}
