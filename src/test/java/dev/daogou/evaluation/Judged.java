package dev.daogou.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A question whose candidates people have judged.
 *
 * @param productId the candidates are this product's, or {@code null} when they are the shop's
 * @param grades of each candidate by the passage's id, 0 for one that does not answer
 */
record Judged(String id, String question, String productId, Map<String, Integer> grades) {

    boolean answerable(int gold) {
        return grades.values().stream().anyMatch(grade -> grade >= gold);
    }

    /** Whether weights and thresholds may be fitted on it: SHA-1 of the id begins 0–7. */
    boolean fitted() {
        return fitted(id);
    }

    static boolean fitted(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).charAt(0) < '8';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
