package dev.daogou.feeds;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.shared.CanonicalJson;

/** What a row of a feed can be; {@link #table} is where it ends up. */
enum RowKind {
    PRODUCT("product") {
        @Override
        FeedItem stored(String doc) {
            return new ProductItem(CanonicalJson.read(doc, ProductDoc.class));
        }
    },
    ARTICLE("article") {
        @Override
        FeedItem stored(String doc) {
            return new ArticleItem(CanonicalJson.read(doc, ArticleDoc.class));
        }
    },
    PROMOTION("promotion") {
        @Override
        FeedItem stored(String doc) {
            return new PromotionItem(CanonicalJson.read(doc, PromotionDoc.class));
        }
    };

    final String table;

    RowKind(String table) {
        this.table = table;
    }

    /** The item that a staged or stored document was made from; of a product, its descriptive part. */
    abstract FeedItem stored(String doc);
}
