package dev.daogou.indexing;

import java.util.List;

/**
 * @param hits the best first
 * @param degraded in a word why the question was searched for by its words alone; {@code null} when by its meaning too
 */
public record Findings(List<Hit> hits, String degraded) {}
