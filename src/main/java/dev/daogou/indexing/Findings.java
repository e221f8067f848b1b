package dev.daogou.indexing;

import java.util.List;

/**
 * @param hits the best first
 * @param degraded in a word why the question was searched for by its words alone; {@code null} when by its meaning too
 * @param unordered in a word why the reranker did not put the hits into order; {@code null} when it did, or when there is none
 */
public record Findings(List<Hit> hits, String degraded, String unordered) {

    Findings(List<Hit> hits, String degraded) {
        this(hits, degraded, null);
    }

    Findings inOrder(List<Hit> ordered) {
        return new Findings(List.copyOf(ordered), degraded, null);
    }

    Findings unordered(String why) {
        return new Findings(hits, degraded, why);
    }

    Findings first(int k) {
        return hits.size() <= k ? this : new Findings(List.copyOf(hits.subList(0, k)), degraded, unordered);
    }
}
