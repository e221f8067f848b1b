package dev.daogou.intent;

/**
 * One thing that gave a visitor's price sensitivity away.
 *
 * @param kind what it is, such as {@code too_expensive}, {@code counter_offer}, {@code budget}
 * @param span the visitor's own words, verbatim: a substring of the message, so that a screen can mark it
 * @param weight 0..1, how much it says by itself
 */
public record Signal(String kind, String span, double weight) {}
