package dev.daogou.feeds;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.indexing.PassageOwner;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;

/** What a row of a feed can be; {@link #table} is where it ends up. */
public enum RowKind {
    PRODUCT("product") {
        @Override
        FeedItem stored(String doc) {
            return new ProductItem(CanonicalJson.read(doc, ProductDoc.class));
        }

        @Override
        Optional<PassageOwner> owner(String id) {
            return Optional.of(PassageOwner.product(id));
        }
    },
    ARTICLE("article") {
        @Override
        FeedItem stored(String doc) {
            return new ArticleItem(CanonicalJson.read(doc, ArticleDoc.class));
        }

        @Override
        Optional<PassageOwner> owner(String id) {
            return Optional.of(PassageOwner.article(id));
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

    /**
     * @param names separated by commas; {@code null} or blank for all
     * @throws Problem 400 naming the kinds there are
     */
    public static Set<RowKind> named(String names) {
        if (names == null || names.isBlank()) {
            return EnumSet.allOf(RowKind.class);
        }
        Set<RowKind> kinds = EnumSet.noneOf(RowKind.class);
        for (String name : names.split(",")) {
            kinds.add(Stream.of(values()).filter(kind -> kind.table.equals(name.strip())).findFirst()
                    .orElseThrow(
                            () -> Problem.badField("kinds", "must be product, article or promotion, separated by commas")));
        }
        return kinds;
    }

    /** The item that a staged or stored document was made from; of a product, its descriptive part. */
    abstract FeedItem stored(String doc);

    /** Whose passages those of such a thing are; empty for what has none. */
    Optional<PassageOwner> owner(String id) {
        return Optional.empty();
    }
}
