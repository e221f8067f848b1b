package dev.daogou.indexing;

import java.util.Locale;

import dev.daogou.model.EmbeddingFailed.Code;

/**
 * @param model makes it, and is all it can be compared with
 * @param vector {@code null} when it could not be had in time
 * @param lacking why not, or {@code null}
 */
record QuestionVector(String model, float[] vector, Code lacking) {

    String why() {
        return lacking == null ? null : lacking.name().toLowerCase(Locale.ROOT);
    }
}
