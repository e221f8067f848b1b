package dev.daogou.feeds;

import java.util.List;

import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageOwner;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.knowledge.ArticlePassages;
import dev.daogou.knowledge.ArticleRules;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;

/** An article of any kind. */
record ArticleItem(ArticleDoc doc) implements FeedItem {

    @Override
    public RowKind kind() {
        return RowKind.ARTICLE;
    }

    @Override
    public String id() {
        return doc.id();
    }

    @Override
    public List<Problem.Fault> faults() {
        return ArticleRules.check(doc);
    }

    @Override
    public String json() {
        return CanonicalJson.write(doc);
    }

    @Override
    public String scheme() {
        return ArticlePassages.SCHEME;
    }

    @Override
    public List<Passage> passages() {
        return ArticlePassages.of(doc);
    }

    @Override
    public PassageOwner owner() {
        return PassageOwner.article(doc.id());
    }
}
