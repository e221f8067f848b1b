package dev.daogou.indexing;

import java.util.Comparator;

/**
 * A passage found, with both evidences.
 *
 * @param score fused, 0..1; the order of the hits where there is no relevance
 * @param lexical BM25 as a share of the most this query could score, 0..1: how much of the question's rare words the passage
 *            holds
 * @param lexicalRank place among the lexical candidates, 1 is best, or {@code null} when it was not among them
 * @param cosine of the passage and of what the query does not share with every question, -1..1: about 0 for what has nothing
 *            to do with it, 0.7 to 0.8 by the built-in models for the same text; {@code null} when they have no vectors of one
 *            model
 * @param semanticRank place among the semantic candidates, 1 is best, or {@code null} when it was not among them
 * @param relevance by the reranker, on its own scale and comparable only with hits of the same question, or {@code null} when none
 *            has seen it
 */
public record Hit(Passage passage, double score, Double lexical, Integer lexicalRank, Double cosine, Integer semanticRank,
        Double relevance) {

    /** Hits of one question from several searches in one order: those the reranker has seen first. */
    public static final Comparator<Hit> FOREMOST = Comparator
            .comparing(Hit::relevance, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Hit::score).reversed();

    public Hit(Passage passage, double score, Double lexical, Integer lexicalRank, Double cosine, Integer semanticRank) {
        this(passage, score, lexical, lexicalRank, cosine, semanticRank, null);
    }

    /** The same find, of the passage as it reads now. */
    Hit of(Passage passageNow) {
        return new Hit(passageNow, score, lexical, lexicalRank, cosine, semanticRank, relevance);
    }

    Hit of(double relevanceNow) {
        return new Hit(passage, score, lexical, lexicalRank, cosine, semanticRank, relevanceNow);
    }
}
