package dev.daogou.indexing;

/**
 * A passage found, with both evidences.
 *
 * @param score fused, 0..1; the order of the hits
 * @param lexical BM25 as a share of the most this query could score, 0..1: how much of the question's rare words the passage
 *            holds
 * @param lexicalRank place among the lexical candidates, 1 is best, or {@code null} when it was not among them
 * @param cosine of the passage and of what the query does not share with every question, -1..1: about 0 for what has nothing
 *            to do with it, 0.7 to 0.8 by the built-in models for the same text; {@code null} when they have no vectors of one
 *            model
 * @param semanticRank place among the semantic candidates, 1 is best, or {@code null} when it was not among them
 */
public record Hit(Passage passage, double score, Double lexical, Integer lexicalRank, Double cosine, Integer semanticRank) {}
