package dev.daogou.indexing;

import java.time.Instant;
import java.util.Set;

import dev.daogou.shared.Lang;

/**
 * Which of a shop's passages may be found; every part but the moment may be {@code null} for "any".
 *
 * @param category this category and those below it
 * @param lang the passage's language
 * @param at passages that are not valid at this moment are not found
 */
public record IndexFilter(String productId, String category, Set<PassageKind> kinds, Lang lang, Instant at) {

    public static IndexFilter at(Instant at) {
        return new IndexFilter(null, null, null, null, at);
    }
}
