package dev.daogou.webhooks;

/** The right to send what waits in a line; whoever takes it over after its time has another token. */
record LineLease(String shop, String webhookId, String cid, String token) {}
