package dev.daogou.catalog;

import java.io.Serializable;

/** A SKU is unique within its product. */
public record OfferKey(String shop, String productId, String sku) implements Serializable {}
