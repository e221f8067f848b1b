package dev.daogou.webhooks;

/** Names a line. */
record LineKey(String webhookId, String cid) {}
