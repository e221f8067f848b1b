package dev.daogou.conversation;

import java.time.Instant;

/**
 * A conversation whose token was shown.
 *
 * @param expiresAt when the token ends unless it is used again
 */
public record Opened(String shop, String cid, String visitorId, Instant expiresAt) {}
