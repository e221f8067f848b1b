package dev.daogou.indexing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a passage says each of its terms.
 *
 * @param byKey the term's number and its frequency
 * @param terms all of them
 */
record TermCounts(Map<Long, Integer> byKey, int terms) {

    static TermCounts of(String shop, Passage passage) {
        List<String> terms = Terms.ofPassage(passage.embedded());
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        Map<Long, Integer> byKey = new TreeMap<>();
        counts.forEach((term, count) -> byKey.merge(key(shop, term), count, Integer::sum));
        return new TermCounts(byKey, terms.size());
    }

    /**
     * A term of one shop: 64 bits of SHA-256, of which ten million terms share two with a chance of 3 in a million. Shorter
     * than the words, and who forgets the shop finds nothing.
     */
    static long key(String shop, String term) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((shop + "\0" + term).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
