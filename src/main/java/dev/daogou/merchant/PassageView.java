package dev.daogou.merchant;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.catalog.ProductPart;
import dev.daogou.indexing.PassageKind;
import dev.daogou.indexing.StoredPassage;
import dev.daogou.shared.Lang;

/**
 * A passage as its merchant sees it.
 *
 * @param why where it comes from: {@code article}, or the part of the product: {@code description}, {@code title},
 *            {@code attributes}, {@code sizeChart}, {@code variants}
 * @param validFrom from when it may be found, or {@code null}
 * @param embedded whether it is found by its meaning too; by its words it always is
 * @param model that made its vector, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PassageView(String id, String ref, PassageKind kind, String productId, String articleId, Lang lang, String title,
        String text, String why, Instant validFrom, Instant validTo, boolean embedded, String model) {

    private static final String ARTICLE = "article";

    static PassageView of(StoredPassage stored) {
        var passage = stored.passage();
        String why = passage.articleId() != null ? ARTICLE : ProductPart.of(passage).code();
        return new PassageView(passage.id(), passage.ref(), passage.kind(), passage.productId(), passage.articleId(),
                passage.lang(), passage.title(), passage.text(), why, passage.validFrom(), passage.validTo(),
                stored.model() != null, stored.model());
    }
}
