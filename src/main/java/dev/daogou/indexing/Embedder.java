package dev.daogou.indexing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.daogou.model.EmbeddingFailed;

/**
 * One embedding model. What every adapter must do stands in {@code EmbedderContract}. Vectors have length 1. Safe for any
 * number of threads.
 */
interface Embedder {

    /** Stored with every vector: a change of model, or of how it is used, must change this name. */
    String name();

    /**
     * The vector of a question that passages are to be compared with. A model in this process makes it on the calling thread.
     *
     * @return fails with {@link EmbeddingFailed}, within the time that a visitor waits
     */
    CompletableFuture<float[]> question(String text);

    /**
     * The vectors of passages in their order, {@code null} for a text that the model will never take.
     *
     * @throws EmbeddingFailed when they cannot be had now
     */
    List<float[]> passages(List<String> texts);

    /** How many texts it is best given at a time. */
    int atATime();
}
