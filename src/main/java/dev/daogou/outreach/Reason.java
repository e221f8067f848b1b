package dev.daogou.outreach;

/**
 * What a message is about. A visitor is told once for each.
 *
 * @param key tells apart what one rule speaks of: a product, a category, what was asked for
 */
public record Reason(RuleKind kind, String key) {}
