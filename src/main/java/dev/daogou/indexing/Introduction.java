package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.apache.lucene.util.VectorUtil;

import dev.daogou.model.EmbeddingFailed;
import dev.daogou.model.EmbeddingFailed.Code;

/**
 * The first words with a model elsewhere. They make sure that who answers under its name is the one whose vectors we have:
 * addresses change hands, and some servers answer to any name. And they tell how its cosines are to be read.
 */
final class Introduction {

    /** Servers round in different ways, which leaves more than 0.99; another model's vectors point anywhere. */
    private static final double SAME = 0.9;
    private static final long AGAIN_NANOS = 5_000_000_000L;

    private final String name;
    private final Sample.Memory memory;
    private final Function<List<String>, CompletableFuture<List<float[]>>> model;
    private final AtomicInteger dimension = new AtomicInteger();
    private volatile Scale scale = Scale.OURS;
    private CompletableFuture<Void> done;
    private long asked;

    Introduction(String name, Sample.Memory memory, Function<List<String>, CompletableFuture<List<float[]>>> model) {
        this.name = name;
        this.memory = memory;
        this.model = model;
    }

    /** Done when it is known to be the same; tried again after a while when it is not, or could not be asked. */
    synchronized CompletableFuture<Void> once() {
        if (done == null || done.isCompletedExceptionally() && System.nanoTime() - asked > AGAIN_NANOS) {
            asked = System.nanoTime();
            Optional<Sample> sample = memory.of(name);
            List<String> texts = new ArrayList<>(Scale.unrelatedTexts());
            sample.map(Sample::text).ifPresent(texts::add);
            done = model.apply(texts).thenAccept(vectors -> meet(vectors, sample));
        }
        return done;
    }

    private void meet(List<float[]> vectors, Optional<Sample> sample) {
        sample.ifPresent(before -> {
            dimension.set(before.vector().length);
            float[] now = checked(vectors.get(vectors.size() - 1));
            if (VectorUtil.dotProduct(before.vector(), now) < SAME) {
                throw other("its vectors are not those that it made before");
            }
        });
        checked(vectors.get(0));
        scale = Scale.of(vectors.subList(0, Scale.unrelatedTexts().size()));
    }

    /** How the model's cosines are to be read; once it has been met. */
    Scale scale() {
        return scale;
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
