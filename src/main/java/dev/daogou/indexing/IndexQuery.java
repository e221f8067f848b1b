package dev.daogou.indexing;

/**
 * @param shop whose passages; those of no other shop can be found
 * @param vector of the text by {@code model}, of length 1; {@code null} to search by words alone
 * @param model whose vectors the query's is compared with
 * @param k how many lexical and how many semantic candidates
 */
public record IndexQuery(String shop, String text, float[] vector, String model, IndexFilter filter, int k) {}
