/** What a visitor wants, how price-sensitive they are and in what mood: pure rules whose words live in {@code intent/*.txt}. */
package dev.daogou.intent;
