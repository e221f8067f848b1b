package dev.daogou.catalog;

/** Products, offers or promotions of a shop changed. Observe it {@code AFTER_SUCCESS}: it is fired inside the transaction. */
public record CatalogChanged(String shop) {}
