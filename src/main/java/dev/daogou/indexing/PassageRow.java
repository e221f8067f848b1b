package dev.daogou.indexing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;

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

    /** @param row of the table */
    static Passage passage(ResultSet row) throws SQLException {
        return new Passage(row.getString("id"), row.getString("ref"), PassageKind.of(row.getString("kind")),
                row.getString("product_id"), row.getString("article_id"), row.getString("category"),
                Lang.of(row.getString("lang")), row.getString("title"), row.getString("text"),
                instant(row.getTimestamp("valid_from")), instant(row.getTimestamp("valid_to")));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
