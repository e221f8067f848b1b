package dev.daogou.outreach;

import java.math.BigDecimal;

/**
 * Somebody who may be told something.
 *
 * @param key of the reason
 * @param sku one form of the product, or null
 * @param lang in which it was asked for, or null
 * @param amount what it cost when the visitor was told of it, in {@code currency}; null where that does not matter
 */
record Due(String shop, String cid, String key, String productId, String sku, String lang, BigDecimal amount,
        String currency) {}
