package dev.daogou.conversation;

/** Something that happened in one of a shop's conversations. */
public record ShopEvent(String shop, String cid, ConversationEvent event) {}
