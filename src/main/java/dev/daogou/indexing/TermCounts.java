package dev.daogou.indexing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.util.SmallFloat;

/**
 * How often a passage says each of its terms.
 *
 * @param byKey the term's number and its frequency
 * @param terms all of them
 */
record TermCounts(Map<Long, Integer> byKey, int terms) {

    static TermCounts of(String shop, Passage passage) {
        Map<Long, Integer> counts = new TreeMap<>();
        List<String> terms = Terms.ofPassage(passage.embedded());
        terms.forEach(term -> counts.merge(key(shop, term), 1, Integer::sum));
        return new TermCounts(counts, terms.size());
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

    /** The length as Lucene keeps it, exact up to 40 terms and in steps above, so that both adapters score alike. */
    int length() {
        return SmallFloat.byte4ToInt(SmallFloat.intToByte4(terms));
    }
}
