package dev.daogou.indexing;

/**
 * A passage as the database has it.
 *
 * @param model whose vector of it is stored, so that it is found by its meaning too; {@code null} while there is none
 */
public record StoredPassage(Passage passage, String model) {}
