package dev.daogou.feeds;

import java.util.List;

import dev.daogou.catalog.OfferRow;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductPassages;
import dev.daogou.catalog.ProductRules;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageOwner;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;

/** A product with its variants and their offers. */
record ProductItem(ProductDoc doc) implements FeedItem {

    @Override
    public RowKind kind() {
        return RowKind.PRODUCT;
    }

    @Override
    public String id() {
        return doc.id();
    }

    @Override
    public List<Problem.Fault> faults() {
        return ProductRules.check(doc);
    }

    @Override
    public String json() {
        return CanonicalJson.write(doc.descriptive());
    }

    @Override
    public String scheme() {
        return ProductPassages.SCHEME;
    }

    @Override
    public List<OfferRow> offers() {
        return OfferRow.of(doc);
    }

    @Override
    public List<Passage> passages() {
        return ProductPassages.of(doc);
    }

    @Override
    public PassageOwner owner() {
        return PassageOwner.product(doc.id());
    }
}
