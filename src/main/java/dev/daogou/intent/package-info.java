/**
 * What a visitor wants, how price-sensitive they are and in what mood: rules whose words live in {@code intent/*.txt}, and the
 * likeness of a message to sentences of our own, weighed by tables that can be read.
 */
package dev.daogou.intent;
