package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What every embedding model must do, whoever runs it. */
abstract class EmbedderContract {

    /** One that reads Chinese. */
    abstract Embedder embedder();

    @Test
    void everyVectorHasLengthOneAndTheSameDimension() {
        List<float[]> vectors = embedder().passages(List.of("充绒量: 180g", "面料: 防泼水尼龙", "Fill power 800"));

        assertThat(vectors).hasSize(3).allSatisfy(vector -> {
            assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
            assertThat(vector).hasSameSizeAs(vectors.get(0));
        });
        assertThat(embedder().question("充绒量多少").join()).hasSameSizeAs(vectors.get(0));
    }

    @Test
    void aQuestionIsNearestToWhatItAsksFor() {
        List<float[]> vectors = embedder().passages(List.of("电池容量: 5000mAh", "充绒量: 180g", "退货政策: 七天无理由退货"));
        float[] question = embedder().question("这款羽绒服的充绒量是多少").join();

        assertThat(dot(question, vectors.get(1))).isGreaterThan(dot(question, vectors.get(0)))
                .isGreaterThan(dot(question, vectors.get(2)));
    }

    @Test
    void manyTextsKeepTheirOrder() {
        List<String> texts = IntStream.range(0, 57).mapToObj(i -> "第" + i + "款 颜色" + i * 7 + " 尺码" + i * 13).toList();

        List<float[]> together = embedder().passages(texts);

        for (int i : new int[]{ 0, 9, 10, 31, 56 }) {
            float[] alone = embedder().passages(List.of(texts.get(i))).get(0);
            // A quantised model rounds a text differently beside longer ones.
            assertThat(dot(alone, together.get(i))).isGreaterThan(0.98);
        }
    }

    @Test
    void vectorsAreHandedOnAsTheyAreMade() {
        List<String> texts = IntStream.range(0, 300).mapToObj(i -> "第" + i + "款").toList();
        List<Integer> ends = new ArrayList<>(List.of(0));

        embedder().passages(texts, Embedder.PATIENT, (from, vectors) -> {
            assertThat(from).isEqualTo(ends.get(ends.size() - 1));
            ends.add(from + vectors.size());
        });

        assertThat(ends).hasSizeGreaterThan(3).last().isEqualTo(300);
    }

    @Test
    void blankEndlessAndOddTextsHaveVectorsToo() {
        List<String> odd = List.of("", " \n", "?!…", "羽绒服".repeat(20_000), "a".repeat(100_000), "👕🧥\uD83D", "\uD83D",
                "\u0001\u0002", "\u200B", "\uFEFF", "\u0301", "\uFFFD", "\u00AD\u007F");

        assertThat(embedder().passages(odd)).hasSameSizeAs(odd).doesNotContainNull()
                .allSatisfy(vector -> assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4)));
        assertThat(embedder().question("羽绒服".repeat(2_000)).join()).isNotEmpty();
    }

    @Test
    void noTextsHaveNoVectors() {
        assertThat(embedder().passages(List.of())).isEmpty();
    }

    @Test
    void itHasANameWithoutCommas() {
        assertThat(embedder().name()).isNotBlank().doesNotContain(",");
        assertThat(Models.parse(new Models(embedder().name(), "x").toString()).zh()).isEqualTo(embedder().name());
    }

    static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
