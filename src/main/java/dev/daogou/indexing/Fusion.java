package dev.daogou.indexing;

/**
 * How much words and meaning together say for a passage. The weights were chosen on one half of public labelled questions and
 * hold on the other. A shopper puts a question that the FAQ has in other words: there words mislead (mean average precision of
 * JDDC, 0.637 by meaning alone, is 0.633 at a weight of 0.01 and 0.630 at 0.05), and an FAQ that the model has no vector for is
 * found by them all the same. An attribute or a review
 * is asked for by the words it stands under: there half and half is best (semiPQA: first hit right 0.83 against 0.80 by meaning
 * alone; ePQA 0.67 against 0.63), from 0.5 to 0.6 all but alike.
 */
final class Fusion {

    static final double WORDS_OF_FAQ = 0;
    static final double WORDS_OF_OTHERS = 0.55;

    private Fusion() {}

    /**
     * Both evidences, blended: {@code w words + (1 − w) meaning}. A passage that cannot be compared by meaning has its words
     * alone.
     *
     * @param lexical share of the query's own maximum, 0..1
     * @param meaning a cosine as {@link Scale} reads it, 0..1, or {@code null}
     * @return 0..1
     */
    static double score(PassageKind kind, double lexical, Double meaning) {
        if (meaning == null) {
            return WORDS_OF_OTHERS * lexical;
        }
        double words = kind == PassageKind.FAQ ? WORDS_OF_FAQ : WORDS_OF_OTHERS;
        return words * lexical + (1 - words) * meaning;
    }
}
