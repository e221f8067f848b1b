package dev.daogou.intent;

/** @param confidence 0..1 */
public record Intent(String name, double confidence) {}
