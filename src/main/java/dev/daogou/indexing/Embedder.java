package dev.daogou.indexing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.daogou.model.EmbeddingFailed;

/**
 * One embedding model. What every adapter must do stands in {@code EmbedderContract}. Vectors have length 1. Safe for any
 * number of threads.
 */
interface Embedder {

    /** Longer than all tries of a request take together. */
    Duration PATIENT = Duration.ofMinutes(30);

    /** Stored with every vector: a change of model, or of how it is used, must change this name. */
    String name();

    /** How cosines of its questions and its passages are to be read. */
    Scale scale();

    /** Begins what the first question would otherwise wait for. Returns at once, and does not fail. */
    void prepare();

    /**
     * The vector of a question that passages are to be compared with, without what it shares with every question: see
     * {@link MeanQuestion}. A model in this process makes it on the calling thread.
     *
     * @return fails with {@link EmbeddingFailed}, within the time that a visitor waits
     */
    CompletableFuture<float[]> question(String text);

    /**
     * Hands the vectors of passages on as they are made, on the calling thread and in their order but for those that a failure
     * leaves out; {@code null} stands for a text that the model will never take.
     *
     * @param patience with a model elsewhere, for each of the steps
     * @throws EmbeddingFailed when some cannot be had now; the others have been handed on
     */
    void passages(List<String> texts, Duration patience, Made made);

    /** All of them at once. */
    default List<float[]> passages(List<String> texts) {
        List<float[]> all = new ArrayList<>(texts.size());
        passages(texts, PATIENT, (from, vectors) -> all.addAll(vectors));
        return all;
    }

    /**
     * The vectors of questions that nobody waits for, each as {@link #question} would give it, and {@code null} for a text that
     * the model will never take. Takes as long as {@link #passages}.
     */
    List<float[]> questions(List<String> texts);

    /** Who takes vectors as they come. */
    interface Made {
        /** @param from which of the texts the first one is of */
        void take(int from, List<float[]> vectors);
    }
}
