package dev.daogou.catalog;

/**
 * A category as it can be browsed by.
 *
 * @param path {@code A > B > C}
 * @param products how many are in it or below it
 */
public record CategoryCount(String path, long products) {}
