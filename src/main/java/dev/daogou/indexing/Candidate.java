package dev.daogou.indexing;

/**
 * A passage that words or meaning brought up, with both evidences whichever of the two it was.
 *
 * @param bm25 over the frequencies of the passage's own shop, 0 when no term of the query is in it
 * @param lexicalRank among the k best by BM25, from 1, or {@code null}
 * @param cosine with the query, or {@code null} when the passage has no vector of the query's model
 * @param semanticRank among the k best by cosine, from 1, or {@code null}
 */
public record Candidate(Passage passage, double bm25, Integer lexicalRank, Double cosine, Integer semanticRank) {}
