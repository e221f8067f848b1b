package dev.daogou.catalog;

/**
 * How much a shop sells.
 *
 * @param variants by their SKUs; products without variants have none
 * @param promotions whether they run or not
 */
public record CatalogSize(long products, long variants, long promotions) {}
