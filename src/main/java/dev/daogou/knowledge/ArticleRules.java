package dev.daogou.knowledge;

import java.util.List;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;

/** What an article must be before it is quoted to anybody. */
public final class ArticleRules {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_BODY = 200_000;
    private static final int MOST_PRODUCTS = 1_000;

    private ArticleRules() {}

    /** @return what is wrong, field by field, with the remedy; empty when nothing is */
    public static List<Problem.Fault> check(ArticleDoc article) {
        Faults faults = new Faults();
        faults.id("id", article.id());
        faults.unless(article.kind() != null, "kind", "is missing: write faq, policy, guide, manual or review");
        faults.required("title", article.title(), LONGEST_TITLE);
        faults.required("body", article.body(), LONGEST_BODY);
        faults.unless(article.body() == null || article.body().length() > LONGEST_BODY || !Nesting.tooDeep(article.body()),
                "body", "nests lists, quotes or emphasis more than " + Nesting.DEEPEST + " deep: make it flatter");
        faults.optional("category", article.category(), LONGEST_TITLE);
        faults.size("productIds", article.productIds().size(), MOST_PRODUCTS);
        article.productIds().forEach(id -> faults.id("productIds", id));
        faults.unless(article.validFrom() == null || article.validTo() == null
                || article.validFrom().isBefore(article.validTo()), "validTo", "must be after validFrom");
        return faults.found();
    }
}
