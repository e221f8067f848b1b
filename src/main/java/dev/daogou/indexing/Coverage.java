package dev.daogou.indexing;

import java.util.Map;

/**
 * How the index compares with the database at one moment.
 *
 * @param mark the last version the index has taken over
 * @param stored the last version in the database
 * @param indexedByShop how many passages the index holds
 * @param storedByShop how many passages the database holds
 */
public record Coverage(long mark, long stored, Map<String, Long> indexedByShop, Map<String, Long> storedByShop) {

    /** Whether the index is a true copy: nothing missing, nothing left over. */
    public boolean complete() {
        return mark == stored && indexedByShop.equals(storedByShop);
    }
}
