package dev.daogou.catalog;

import java.util.List;

/**
 * What a shopper may call a product.
 *
 * @param translatedTitles titles in the other languages, perhaps none
 */
public record ProductName(String id, String title, String brand, String category, List<String> translatedTitles) {}
