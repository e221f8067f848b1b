package dev.daogou.indexing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.apache.lucene.util.VectorUtil;

import dev.daogou.model.EmbeddingFailed;
import dev.daogou.model.EmbeddingFailed.Code;

/**
 * Makes sure that who answers under a model's name is the one whose vectors we have: addresses change hands, and some servers
 * answer to any name. Asked once for a text that it has embedded before, and of each vector its length.
 */
final class SameModel {

    /** Servers round in different ways, which leaves more than 0.99; another model's vectors point anywhere. */
    private static final double SAME = 0.9;
    private static final long AGAIN_NANOS = 5_000_000_000L;

    private final String name;
    private final Sample.Memory memory;
    private final Function<String, CompletableFuture<List<float[]>>> model;
    private final AtomicInteger dimension = new AtomicInteger();
    private CompletableFuture<Void> done;
    private long asked;

    SameModel(String name, Sample.Memory memory, Function<String, CompletableFuture<List<float[]>>> model) {
        this.name = name;
        this.memory = memory;
        this.model = model;
    }

    /** Done when it is known to be the same; tried again after a while when it is not, or could not be asked. */
    synchronized CompletableFuture<Void> once() {
        if (done == null || done.isCompletedExceptionally() && System.nanoTime() - asked > AGAIN_NANOS) {
            asked = System.nanoTime();
            Optional<Sample> sample = memory.of(name);
            done = sample.isEmpty()
                    ? CompletableFuture.completedFuture(null)
                    : model.apply(sample.get().text()).thenAccept(vectors -> compare(sample.get().vector(), vectors.get(0)));
        }
        return done;
    }

    private void compare(float[] before, float[] now) {
        dimension.set(before.length);
        if (VectorUtil.dotProduct(before, checked(now)) < SAME) {
            throw other("its vectors are not those that it made before");
        }
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
