package dev.daogou.evaluation;

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
}
