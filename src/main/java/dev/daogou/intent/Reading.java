package dev.daogou.intent;

/**
 * What one message says beyond its question.
 *
 * @param wantsHuman an explicit wish for a person; "cancel my order" is not one
 */
public record Reading(PriceSensitivity priceSensitivity, Intent intent, boolean wantsHuman, Mood mood) {}
