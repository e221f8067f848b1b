package dev.daogou.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Lang;

/**
 * The protocol's canonical Article.
 *
 * @param body Markdown
 * @param productIds what it is about; empty for the whole shop or the category
 * @param validFrom from when it is true, or {@code null}
 * @param validTo until when, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleDoc(String id, ArticleKind kind, String title, String body, Lang lang, List<String> productIds,
        String category, Instant validFrom, Instant validTo) {

    public ArticleDoc {
        productIds = productIds == null ? List.of() : productIds.stream().filter(Objects::nonNull).distinct().toList();
        lang = lang != null ? lang : Lang.ofText((title == null ? "" : title) + (body == null ? "" : body));
    }

    public ArticleDoc withId(String addressed) {
        return new ArticleDoc(addressed, kind, title, body, lang, productIds, category, validFrom, validTo);
    }
}
