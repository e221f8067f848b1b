package dev.daogou.indexing;

/**
 * A passage as the database has it.
 *
 * @param model by which the index finds it by its meaning; {@code null} while its vector of that model is not made
 */
public record StoredPassage(Passage passage, String model) {}
