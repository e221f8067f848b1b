package dev.daogou.intent;

/**
 * @param name what the message is about; {@code PRODUCT} where nothing says otherwise, since that is what a shop is asked
 * @param confidence 0..1; 0.3 means that no rule spoke
 */
public record Intent(IntentName name, double confidence) {}
