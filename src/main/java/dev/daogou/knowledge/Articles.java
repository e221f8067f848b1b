package dev.daogou.knowledge;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Lang;

/** What the current shop has written down. */
@ApplicationScoped
public class Articles {

    @Transactional
    public Optional<ArticleDoc> article(String id) {
        return Article.named(id).map(Article::doc);
    }

    /**
     * In the order of their ids.
     *
     * @param limit 1..200
     */
    @Transactional
    public List<ArticleDoc> browse(ArticleFilter filter, int offset, int limit) {
        int from = Math.max(0, offset);
        return Article.<Article>find(filter.where() + " order by id", filter.parameters())
                .range(from, from + Math.max(1, Math.min(200, limit)) - 1).stream().map(Article::doc).toList();
    }

    @Transactional
    public long count(ArticleFilter filter) {
        return Article.count(filter.where(), filter.parameters());
    }

    /** The titles of those in a language, the latest first. */
    @Transactional
    public List<String> titles(Lang lang, int most) {
        return Article.getEntityManager()
                .createQuery("select title from Article where lang = :lang order by updatedAt desc", String.class)
                .setParameter("lang", lang).setMaxResults(most).getResultList();
    }
}
