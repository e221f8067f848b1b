package dev.daogou.indexing;

import org.apache.lucene.util.SmallFloat;

/** The parts of BM25 that every adapter needs alike (Robertson and Zaragoza 2009, with Lucene's idf, which is never negative). */
final class Bm25 {

    static final float K1 = 1.2f;
    static final float B = 0.75f;
    /** A question has a dozen terms; a pasted page must not become a query of thousands. */
    static final int MOST_TERMS = 64;

    private Bm25() {}

    /**
     * Inverse document frequency; as well the bound that a term's score approaches with its frequency.
     *
     * @param having passages of the shop with the term
     * @param all passages of the shop
     */
    static double idf(long having, long all) {
        return Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }

    /** A term's part of the score, as Lucene has it: without the constant factor, which changes no order. */
    static double score(double idf, double frequency, double norm) {
        return idf * frequency / (frequency + norm);
    }

    /** For each length as {@link #length} keeps it, what the frequency is weighed against. */
    static double[] norms(double averageLength) {
        double[] norms = new double[256];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = K1 * (1 - B) + K1 * B * SmallFloat.byte4ToInt((byte) i) / averageLength;
        }
        return norms;
    }

    /** A number of terms as Lucene keeps it, exact up to 40 and in steps above, so that all adapters score alike. */
    static byte length(int terms) {
        return SmallFloat.intToByte4(terms);
    }
}
