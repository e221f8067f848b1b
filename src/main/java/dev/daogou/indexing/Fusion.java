package dev.daogou.indexing;

/** How much words and meaning together say for a passage. */
final class Fusion {

    private static final double WORDS = 0.3;
    /** Where the models put texts that have nothing to do with each other. */
    private static final double UNRELATED = 0.35;

    private Fusion() {}

    /**
     * Both evidences on 0..1, blended. A passage that cannot be compared by meaning has its words alone.
     *
     * @param lexical share of the query's own maximum
     */
    static double score(double lexical, Double cosine) {
        return cosine == null ? WORDS * lexical : WORDS * lexical + (1 - WORDS) * meaning(cosine);
    }

    private static double meaning(double cosine) {
        return Math.max(0, Math.min(1, (cosine - UNRELATED) / (1 - UNRELATED)));
    }
}
