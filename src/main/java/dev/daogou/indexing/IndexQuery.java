package dev.daogou.indexing;

import dev.daogou.shared.Lang;

/**
 * @param shop whose passages; those of no other shop can be found
 * @param vector of the text by the model of {@code vectorLang}, of length 1
 * @param vectorLang compares the vector with passages of this language only: other models made the others' vectors
 * @param k how many lexical and how many semantic candidates
 */
public record IndexQuery(String shop, String text, float[] vector, Lang vectorLang, IndexFilter filter, int k) {}
