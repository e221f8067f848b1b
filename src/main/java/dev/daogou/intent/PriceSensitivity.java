package dev.daogou.intent;

import java.util.List;

/**
 * How price-sensitive a message, or a conversation so far, is.
 *
 * @param score 0..1, rising with the level: curious below 0.35, comparing below 0.7, bargaining from 0.7
 * @param signals what was noticed, in the order of the text; empty for {@code NONE}
 */
public record PriceSensitivity(PriceLevel level, double score, List<Signal> signals) {

    static final PriceSensitivity NONE = new PriceSensitivity(PriceLevel.NONE, 0, List.of());
}
