package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.shared.Lang;

/** What every adapter must do about the models whose vectors it holds. Vectors mostly have two numbers, to be seen as an angle. */
abstract class IndexOfModelsContract {

    static final Instant NOW = Instant.parse("2026-01-15T00:00:00Z");
    static final float[] EAST = { 1, 0 };
    static final float[] NORTH = { 0, 1 };
    static final float[] NORTH_EAST = { 0.6f, 0.8f };

    final ScriptedPassages source = new ScriptedPassages();
    KnowledgeIndex index;

    /** An index over {@link #source}, not yet opened. */
    abstract KnowledgeIndex adapter();

    @BeforeEach
    void make() {
        index = adapter();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void vectorsOfTwoModelsAreNeverCompared() {
        source.put("s", passage("zh", PassageKind.FAQ, null, null, Lang.ZH, null, null), EAST)
                .put("s", passage("en", PassageKind.FAQ, null, null, Lang.EN, null, null), NORTH);
        index.open();

        Candidates found = search("kettle", EAST, all());

        assertThat(found(found, "zh").cosine()).isNull();
        assertThat(found(found, "en").cosine()).isNotNull();
        assertThat(search("kettle", EAST, new IndexFilter(null, null, null, Lang.ZH, NOW)).vectors()).isFalse();
    }

    @Test
    void anIndexOfOtherModelsGoesOnAnsweringAndFollowingUntilTheWantedOnesTakeOver() {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        index.close();
        source.changeModels();
        index = adapter();
        index.open();

        assertThat(index.ready()).isTrue();
        assertThat(index.models()).isEqualTo(new Models("zh-a", "en-a"));
        source.put("s", text("b", "red coat"), "en-a", NORTH);
        index.catchUp();
        assertThat(found(search("zzz", NORTH, all()), "b").semanticRank()).isOne();
        assertThat(index.search(new IndexQuery("s", "red", NORTH, "en-b", all(), 10)).vectors()).isFalse();
        assertThat(index.verify().complete()).isTrue();

        source.put("s", text("b", "red coat"), "en-b", EAST);
        index.adopt(source.wanted());

        assertThat(index.models()).isEqualTo(source.wanted());
        assertThat(found(search("zzz", EAST, all()), "b").semanticRank()).isOne();
        assertThat(index.search(new IndexQuery("s", "red", EAST, "en-a", all(), 10)).vectors()).isFalse();
        assertThat(index.verify().complete()).isTrue();
    }

    @Test
    void adoptingTheModelsItHasChangesNothing() {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        Models before = index.models();

        index.adopt(before);

        assertThat(index.models()).isEqualTo(before);
        assertThat(ids(search("jacket", EAST, all()))).containsExactly("a");
    }

    @Test
    void withoutAnIndexTheModelsThatHaveMadeTheVectorsAnswerFirst() {
        source.put("s", text("a", "red jacket"), EAST);
        source.changeModels();

        index.open();

        assertThat(index.ready()).isTrue();
        assertThat(index.models()).isEqualTo(new Models("zh-a", "en-a"));
        assertThat(found(search("zzz", EAST, all()), "a").semanticRank()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = { 384, 1_024, 1_536, 3_072, 4_096 })
    void vectorsOfAnyModelAreCompared(int dimension) {
        for (int i = 0; i < 30; i++) {
            source.put("s", text("x" + i, "thing"), axis(dimension, i * 7));
        }
        index.open();

        Candidates found = search("zzz", axis(dimension, 70), all());

        assertThat(found(found, "x10").semanticRank()).isOne();
        assertThat(found(found, "x10").cosine()).isCloseTo(1, within(1e-3));
    }

    private static float[] axis(int dimension, int at) {
        float[] vector = new float[dimension];
        vector[at] = 1;
        return vector;
    }

    Candidates search(String text, float[] vector, IndexFilter filter) {
        return search("s", text, vector, filter);
    }

    Candidates search(String shop, String text, float[] vector, IndexFilter filter) {
        return index.search(new IndexQuery(shop, text, vector, english(), filter, 10));
    }

    /** The model of English passages in the index that answers. */
    String english() {
        return index.models().of(Lang.EN);
    }

    static IndexFilter all() {
        return IndexFilter.at(NOW);
    }

    static Passage text(String id, String text) {
        return new Passage(id, "article:" + id, PassageKind.FAQ, null, id, null, Lang.EN, null, text, null, null);
    }

    static Passage passage(String id, PassageKind kind, String product, String category, Lang lang, Instant from, Instant to) {
        return new Passage(id, "product:" + id, kind, product, null, category, lang, null, "kettle", from, to);
    }

    static List<String> ids(Candidates candidates) {
        return candidates.list().stream().map(candidate -> candidate.passage().id()).toList();
    }

    static Candidate found(Candidates candidates, String id) {
        return candidates.list().stream().filter(candidate -> candidate.passage().id().equals(id)).findFirst().orElseThrow();
    }
}
