package dev.daogou.indexing;

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
}
