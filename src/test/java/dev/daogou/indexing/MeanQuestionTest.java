package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.daogou.shared.Lang;

class MeanQuestionTest {

    private static final BuiltInModels MODELS = BuiltInModels.get();
    private static final Path FILES = Path.of("src/main/resources/indexing/questions");
    private static final int IN_A_LINE = 12;

    @AfterAll
    static void stop() {
        MODELS.cores().shutdown();
    }

    /**
     * After a change of the texts: {@code mvn -B test -Dtest=MeanQuestionTest -Dmean.write=true}. Processors round a quantised
     * model in their own ways, so that it is the whole that is compared; a single other question makes a difference of 2e-4.
     */
    @ParameterizedTest
    @EnumSource
    void theFileIsWhatTheModelMakesOfTheTexts(Lang lang) throws IOException {
        var embedder = new BuiltInEmbedder(lang, MODELS);
        float[] made = MeanQuestion.of(MeanQuestion.texts(lang).stream().map(embedder::whole).toList()).mean();
        if (Boolean.getBoolean("mean.write")) {
            Files.writeString(FILES.resolve(embedder.name() + ".mean"), lines(made));
        } else {
            float[] published = MeanQuestion.published(embedder.name()).mean();
            assertThat(published).hasSameSizeAs(made);
            assertThat(VectorUtil.squareDistance(published, made)).isLessThan(1e-4f);
        }
    }

    @Test
    void whatIsSharedIsTakenOutAndTheRestHasLengthOne() {
        MeanQuestion mean = MeanQuestion.of(List.of(new float[]{ 1, 0 }, new float[]{ 0.6f, 0.8f }));

        assertThat(mean.mean()).containsExactly(new float[]{ 0.8f, 0.4f }, within(1e-6f));
        assertThat(mean.outOf(new float[]{ 0.8f, 0.6f })).containsExactly(new float[]{ 0, 1 }, within(1e-6f));
        assertThat(mean.scale().same()).isCloseTo(Math.sqrt(1 - 0.8), within(1e-6));
    }

    @Test
    void aQuestionThatIsTheMeanStaysAsItIs() {
        float[] question = { 0.6f, 0.8f };

        assertThat(MeanQuestion.of(List.of(question, question)).outOf(question)).isSameAs(question);
        assertThat(MeanQuestion.of(List.of(question)).scale().read(1.0)).isEqualTo(1);
        assertThat(MeanQuestion.UNKNOWN.outOf(question)).isSameAs(question);
        assertThat(MeanQuestion.UNKNOWN.scale().same()).isOne();
    }

    @Test
    void cosinesAreReadFromNothingSharedToTheSame() {
        Scale scale = new Scale(0.5);

        assertThat(scale.read(null)).isNull();
        assertThat(scale.read(-0.2)).isZero();
        assertThat(scale.read(0.0)).isZero();
        assertThat(scale.read(0.25)).isEqualTo(0.5);
        assertThat(scale.read(0.5)).isOne();
        assertThat(scale.read(0.9)).isOne();
    }

    /** The formula of {@link Scale}, and that the texts are many and no two of them one. */
    @ParameterizedTest
    @EnumSource
    void theSameTextIsReadAsOneAndAnythingElseAsLittle(Lang lang) {
        List<String> texts = MeanQuestion.texts(lang);
        assertThat(texts).hasSize(64).doesNotHaveDuplicates();
        var embedder = new BuiltInEmbedder(lang, MODELS);
        List<float[]> asked = texts.stream().map(text -> embedder.question(text).join()).toList();
        List<float[]> whole = texts.stream().map(embedder::whole).toList();
        double same = 0;
        double others = 0;
        for (int i = 0; i < 64; i++) {
            same += VectorUtil.dotProduct(asked.get(i), whole.get(i)) / 64;
            others += VectorUtil.dotProduct(asked.get(i), whole.get((i + 32) % 64)) / 64;
        }

        assertThat(same).isCloseTo(embedder.scale().same(), within(0.01));
        assertThat(embedder.scale().read(others)).isLessThan(0.1);
    }

    private static String lines(float[] numbers) {
        return IntStream.range(0, (numbers.length + IN_A_LINE - 1) / IN_A_LINE)
                .mapToObj(line -> IntStream.range(line * IN_A_LINE, Math.min(numbers.length, (line + 1) * IN_A_LINE))
                        .mapToObj(i -> String.format(Locale.ROOT, "%.6f", numbers[i])).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
