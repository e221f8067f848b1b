package dev.daogou.indexing;

import java.time.Instant;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;

/**
 * A findable piece of text.
 *
 * @param id unique within its shop
 * @param ref what a citation names: {@code product:dj-aurora#spec}, {@code article:returns-zh#2}
 * @param productId the product it speaks of, or {@code null}
 * @param articleId the article it was cut from, or {@code null}
 * @param category a path, {@code A > B > C}, or {@code null}
 * @param lang the language it is written in; decides which model makes its vector
 * @param title of its product or article; searched and embedded together with the text
 * @param validFrom first moment it may be found, or {@code null} for always
 * @param validTo first moment it may no longer be found, or {@code null} for never
 */
public record Passage(String id, String ref, PassageKind kind, String productId, String articleId, String category, Lang lang,
        String title, String text, Instant validFrom, Instant validTo) {

    /** @throws IllegalArgumentException without id, ref, kind or language */
    public Passage {
        if (id == null || ref == null || kind == null || lang == null) {
            throw new IllegalArgumentException("a passage needs id, ref, kind and language: " + id);
        }
        title = clean(title);
        text = clean(text);
    }

    /** What the vector is made of. The title alone when there is no other text, and never twice. */
    public String embedded() {
        return embedded(title, text);
    }

    static String embedded(String title, String text) {
        return title.isEmpty() || title.equals(text) ? text : text.isEmpty() ? title : title + "\n" + text;
    }

    /** Names the vector: the same text in any shop has the same one. */
    public String textHash() {
        return Ids.sha256(embedded());
    }

    /** PostgreSQL's text cannot hold the character zero. */
    private static String clean(String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }
}
