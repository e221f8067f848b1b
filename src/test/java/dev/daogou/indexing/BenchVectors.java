package dev.daogou.indexing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;

/**
 * Vectors of {@link BenchTexts}: those of the first passages and, but for the mean, of all questions are the model's own, the
 * others mixtures of two of them with some noise, since the model would take minutes for 100,000. Kept in {@code target} from
 * run to run.
 */
final class BenchVectors {

    static final int REAL = 6_000;
    /** Length of the noise beside a vector of length 1: a cosine of 0.98 with itself. */
    private static final double NOISE = 0.2;
    /** A mixture takes up to so much of its second part. */
    private static final double SECOND = 0.5;
    private static final String QUESTION = "为这个句子生成表示以用于检索相关文章：";

    private final float[][] real;
    private final float[][] questions;

    BenchVectors(BenchTexts texts, int questions) throws IOException {
        real = vectors(IntStream.range(0, REAL).mapToObj(i -> texts.passage(i).embedded()).toList());
        MeanQuestion mean = MeanQuestion.published(BgeSmall.nameOf(Lang.ZH));
        this.questions = Stream.of(vectors(IntStream.range(0, questions).mapToObj(i -> QUESTION + texts.question(i)).toList()))
                .map(mean::outOf).toArray(float[][]::new);
    }

    float[] passage(int number) {
        if (number < REAL) {
            return real[number];
        }
        SplittableRandom random = new SplittableRandom(~number);
        float[] first = real[number % REAL];
        float[] second = real[random.nextInt(REAL)];
        double share = random.nextDouble() * SECOND;
        double noise = NOISE / Math.sqrt(first.length);
        float[] mixed = new float[first.length];
        double length = 0;
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) ((1 - share) * first[i] + share * second[i] + noise * random.nextGaussian());
            length += mixed[i] * mixed[i];
        }
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] /= (float) Math.sqrt(length);
        }
        return mixed;
    }

    float[] question(int number) {
        return questions[number];
    }

    private static float[][] vectors(List<String> texts) throws IOException {
        Path file = Path.of("target/bench/vectors-" + Ids.sha256(String.join("\n", texts)).substring(0, 16));
        int dimension = BgeSmall.dimensionOf(Lang.ZH);
        if (!Files.exists(file)) {
            write(file, embed(texts), dimension);
        }
        var floats = ByteBuffer.wrap(Files.readAllBytes(file)).asFloatBuffer();
        float[][] vectors = new float[texts.size()][dimension];
        for (float[] vector : vectors) {
            floats.get(vector);
        }
        return vectors;
    }

    private static List<Embedding> embed(List<String> texts) {
        ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return BgeSmall.load(Lang.ZH, cores).embedAll(texts.stream().map(TextSegment::from).toList()).content();
        } finally {
            cores.shutdown();
        }
    }

    private static void write(Path file, List<Embedding> vectors, int dimension) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(vectors.size() * dimension * Float.BYTES);
        for (Embedding embedding : vectors) {
            for (float number : embedding.vector()) {
                bytes.putFloat(number);
            }
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.array());
    }
}
