package dev.daogou.catalog;

/**
 * So many pieces of one SKU.
 *
 * @param sku {@code null} for a product without variants, and for the form that speaks for the product
 */
public record CartLine(String productId, String sku, int quantity) {}
