package dev.daogou.intent;

/** What the rules read in a text. */
public record Reading(PriceSensitivity priceSensitivity, Intent intent, boolean wantsHuman, Mood mood) {}
