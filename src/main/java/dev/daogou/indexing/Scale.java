package dev.daogou.indexing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.util.VectorUtil;

import dev.daogou.shared.Lang;

/**
 * Reads a model's cosines as if the built-in models had given them, for which scores and thresholds were fitted: what has
 * nothing in common is set alike, and what is the same. On 60 questions of semiPQA the right candidate then scores 0.53 by
 * MiniLM and 0.35 by E5 where the built-in model gives it 0.50; read as they are it was 0.17, and 0.76 with the wrong ones
 * at 0.72.
 *
 * @param unrelated the model's cosine of texts that have nothing in common
 */
record Scale(double unrelated) {

    /** By the built-in models, each in its language. */
    static final double BUILT_IN = 0.42;
    /** Theirs. */
    static final Scale OURS = new Scale(BUILT_IN);
    private static final List<String> UNRELATED = texts();

    /** What a model is to embed as passages, so that its scale is known. */
    static List<String> unrelatedTexts() {
        return UNRELATED;
    }

    /** @param vectors of {@link #unrelatedTexts()} */
    static Scale of(List<float[]> vectors) {
        return new Scale((of(vectors, Lang.ZH) + of(vectors, Lang.EN)) / 2);
    }

    /** The middle of the cosines of those in one language. */
    static double of(List<float[]> all, Lang lang) {
        List<float[]> vectors = IntStream.range(0, all.size()).filter(i -> Lang.ofText(UNRELATED.get(i)) == lang)
                .mapToObj(all::get).toList();
        List<Double> cosines = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = 0; j < i; j++) {
                cosines.add((double) VectorUtil.dotProduct(vectors.get(i), vectors.get(j)));
            }
        }
        cosines.sort(null);
        return (cosines.get((cosines.size() - 1) / 2) + cosines.get(cosines.size() / 2)) / 2;
    }

    /** @param cosine or {@code null}, which stays */
    Double read(Double cosine) {
        return cosine == null || unrelated == BUILT_IN || unrelated >= 1
                ? cosine
                : Double.valueOf(1 - (1 - cosine) * (1 - BUILT_IN) / (1 - unrelated));
    }

    private static List<String> texts() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Scale.class.getResourceAsStream("/indexing/unrelated-texts.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
