package dev.daogou.indexing;

/**
 * What a text means to a model.
 *
 * @param model made the vector, which can be compared with those of the same model alone
 * @param vector of length 1; shared, not to be changed
 */
public record Meaning(String model, float[] vector) {}
