package dev.daogou.conversation;

import java.time.Instant;

/**
 * A conversation whose token was shown.
 *
 * @param proof hash of the token that was shown
 * @param expiresAt when the token ends unless it is used again
 */
public record Opened(String shop, String cid, String visitorId, String proof, Instant expiresAt) {

    /** Whether the token that opens the conversation now is the one that was shown. */
    public boolean stillBy(String proofNow) {
        return proof.equals(proofNow);
    }
}
