package dev.daogou.indexing;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.daogou.shared.Ids;

/**
 * A passage as the table has it.
 *
 * @param rowHash over everything a reader can see
 */
record PassageRow(String id, String owner, String ref, String kind, @JsonProperty("product_id") String productId,
        @JsonProperty("article_id") String articleId, String category, String lang, String title, String text,
        @JsonProperty("text_hash") String textHash, @JsonProperty("row_hash") String rowHash,
        @JsonProperty("valid_from") String validFrom, @JsonProperty("valid_to") String validTo) {

    static PassageRow of(PassageOwner owner, Passage p, String rowHash) {
        return new PassageRow(p.id(), owner.key(), p.ref(), p.kind().code(), p.productId(), p.articleId(), p.category(),
                p.lang().code(), p.title(), p.text(), p.textHash(), rowHash, text(p.validFrom()), text(p.validTo()));
    }

    static String hash(PassageOwner owner, Passage p) {
        return Ids.sha256(Stream.of(owner.key(), p.ref(), p.kind(), p.productId(), p.articleId(), p.category(), p.lang(),
                p.title(), p.text(), p.validFrom(), p.validTo()).map(Objects::toString).collect(Collectors.joining("\0")));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
