package dev.daogou.catalog;

import java.time.Instant;

/** A promotion that is on at a moment. */
public record PromotionView(PromotionDoc doc, Instant asOf) {}
