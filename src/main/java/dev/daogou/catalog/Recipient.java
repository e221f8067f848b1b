package dev.daogou.catalog;

/**
 * Who is offered something.
 *
 * @param cid the conversation in which it is said
 * @param visitorId theirs in every conversation
 */
public record Recipient(String cid, String visitorId) {}
