package dev.daogou.indexing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.lucene.util.VectorUtil;

import dev.daogou.model.EmbeddingFailed;
import dev.daogou.model.EmbeddingFailed.Code;

/**
 * The first words with a model elsewhere. They make sure that who answers under its name is the one whose vectors we have:
 * addresses change hands, and some servers answer to any name. And they tell what it says of every question.
 */
final class Introduction {

    /** Servers round in different ways, which leaves more than 0.99; another model's vectors point anywhere. */
    private static final double SAME = 0.9;
    private static final long AGAIN_NANOS = 5_000_000_000L;

    private final String name;
    private final Sample.Memory memory;
    private final Model model;
    private final AtomicInteger dimension = new AtomicInteger();
    private volatile MeanQuestion mean = MeanQuestion.UNKNOWN;
    private CompletableFuture<Void> done;
    private long asked;

    /** Who is met. */
    interface Model {
        /** @return their vectors, the passages' first */
        CompletableFuture<List<float[]>> vectors(List<String> passages, List<String> questions);
    }

    Introduction(String name, Sample.Memory memory, Model model) {
        this.name = name;
        this.memory = memory;
        this.model = model;
    }

    /** Done when it is known to be the same; tried again after a while when it is not, or could not be asked. */
    synchronized CompletableFuture<Void> once() {
        if (done == null || done.isCompletedExceptionally() && System.nanoTime() - asked > AGAIN_NANOS) {
            asked = System.nanoTime();
            Optional<Sample> sample = memory.of(name);
            List<String> made = sample.map(Sample::text).stream().toList();
            done = model.vectors(made, MeanQuestion.some()).thenAccept(vectors -> meet(vectors, sample));
        }
        return done;
    }

    private void meet(List<float[]> vectors, Optional<Sample> sample) {
        sample.ifPresent(before -> {
            dimension.set(before.vector().length);
            float[] now = checked(vectors.get(0));
            if (VectorUtil.dotProduct(before.vector(), now) < SAME) {
                throw other("its vectors are not those that it made before");
            }
        });
        vectors.forEach(this::checked);
        mean = MeanQuestion.of(vectors.subList(sample.isPresent() ? 1 : 0, vectors.size()));
    }

    /** What the model says of every question; once it has been met. */
    MeanQuestion mean() {
        return mean;
    }

    /** @return the vector @throws EmbeddingFailed {@code OTHER_MODEL} when it has another length than those before */
    float[] checked(float[] vector) {
        int expected = dimension.compareAndExchange(0, vector.length);
        if (expected != 0 && expected != vector.length) {
            throw other("its vectors have %d numbers and had %d".formatted(vector.length, expected));
        }
        return vector;
    }

    private EmbeddingFailed other(String what) {
        return new EmbeddingFailed(Code.OTHER_MODEL, "another model answers under the name " + name + ": " + what
                + "; set daogou.embedding.revision to have vectors made anew");
    }
}
