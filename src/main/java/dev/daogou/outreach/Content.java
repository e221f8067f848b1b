package dev.daogou.outreach;

import java.util.Map;

import dev.daogou.conversation.Reply.ProductCard;

/**
 * What can truly be said at a moment.
 *
 * @param places what the text's places are filled with
 * @param card of the product that the message shows
 */
record Content(Map<TextPlace, String> places, ProductCard card) {}
