package dev.daogou.conversation;

import java.time.Instant;

/**
 * A conversation that is open to somebody: to its visitor, or to the shop that looks on, which has none of the last three.
 *
 * @param proof hash of the token that was shown
 * @param expiresAt when the token ends unless it is used again
 */
public record Opened(String shop, String cid, String visitorId, String proof, Instant expiresAt) {

    public static Opened toItsShop(String shop, String cid) {
        return new Opened(shop, cid, null, null, null);
    }

    public boolean byVisitor() {
        return proof != null;
    }

    /** Whether the token that opens the conversation now is the one that was shown, if one was. */
    public boolean stillBy(String proofNow) {
        return proof == null || proof.equals(proofNow);
    }
}
