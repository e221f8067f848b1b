package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

import dev.daogou.shared.Lang;

/** What every adapter must do, whatever it is made of. Vectors here have two numbers, so that a reader sees the angle. */
abstract class KnowledgeIndexContract extends IndexOfModelsContract {

    @Test
    void itIsReadyWhenItHasCaughtUp() {
        assertThat(index.ready()).isFalse();
        assertThat(search("charger", EAST, all()).list()).isEmpty();
        assertThat(index.indexed("s")).isZero();

        index.open();

        assertThat(index.ready()).isTrue();
        assertThat(index.verify().complete()).isTrue();
    }

    @Test
    void everyCandidateCarriesBothEvidences() {
        source.put("s", text("words", "65W charger"), NORTH).put("s", text("meaning", "power supply"), EAST);
        index.open();

        Candidates found = search("charger", EAST, all());

        Candidate words = found(found, "words");
        assertThat(words.lexicalRank()).isOne();
        assertThat(words.bm25()).isPositive().isLessThan(found.mostBm25());
        assertThat(words.cosine()).isCloseTo(0, within(1e-6));
        Candidate meaning = found(found, "meaning");
        assertThat(meaning.semanticRank()).isOne();
        assertThat(meaning.lexicalRank()).isNull();
        assertThat(meaning.bm25()).isZero();
        assertThat(meaning.cosine()).isCloseTo(1, within(1e-6));
    }

    @Test
    void nothingOfAnotherShopIsFoundNorCounted() {
        source.put("mine", text("a", "red jacket"), EAST);
        index.open();
        double alone = found(search("mine", "jacket", EAST, all()), "a").bm25();
        for (int i = 0; i < 50; i++) {
            source.put("theirs", text("b" + i, "blue jacket"), EAST);
        }
        index.catchUp();

        assertThat(ids(search("mine", "jacket", EAST, all()))).containsExactly("a");
        assertThat(found(search("mine", "jacket", EAST, all()), "a").bm25()).isCloseTo(alone, within(1e-9));
        assertThat(search("nobody", "jacket", EAST, all()).list()).isEmpty();
        assertThat(index.indexed("mine")).isOne();
        assertThat(index.indexed("theirs")).isEqualTo(50);
        assertThat(index.indexed("nobody")).isZero();
    }

    @Test
    void aFilterHoldsForWordsAndForMeaning() {
        source.put("s", passage("p", PassageKind.SPEC, "p1", "Home > Kitchen > Kettles", Lang.EN, null, null), EAST)
                .put("s", passage("q", PassageKind.FAQ, "p2", "Home > Kitchenware", Lang.EN, null, null), EAST);
        index.open();

        assertThat(ids(search("kettle", EAST, new IndexFilter("p1", null, null, null, NOW)))).containsExactly("p");
        assertThat(ids(search("kettle", EAST, new IndexFilter(null, "home>kitchen", null, null, NOW)))).containsExactly("p");
        assertThat(ids(search("kettle", EAST, new IndexFilter(null, "Home", null, null, NOW)))).containsExactly("p", "q");
        assertThat(ids(search("kettle", EAST, new IndexFilter(null, null, Set.of(PassageKind.FAQ), null, NOW))))
                .containsExactly("q");
        assertThat(search("kettle", EAST, new IndexFilter(null, null, null, Lang.ZH, NOW)).list()).isEmpty();
    }

    @Test
    void aPassageIsFoundWhileItIsValid() {
        source.put("s", passage("sale", PassageKind.FAQ, null, null, Lang.EN, NOW, NOW.plusSeconds(60)), EAST);
        index.open();

        assertThat(search("kettle", EAST, IndexFilter.at(NOW.minusMillis(1))).list()).isEmpty();
        assertThat(search("kettle", EAST, IndexFilter.at(NOW)).list()).hasSize(1);
        assertThat(search("kettle", EAST, IndexFilter.at(NOW.plusSeconds(60))).list()).isEmpty();
    }

    @Test
    void aChangeIsFoundAndARemovalIsNotAfterCatchingUp() {
        source.put("s", text("a", "red jacket"), EAST).put("s", text("b", "red coat"), EAST);
        index.open();
        source.put("s", text("a", "green jacket"), EAST);
        source.remove("s", "b");
        index.catchUp();

        assertThat(search("red", null, all()).list()).isEmpty();
        assertThat(ids(search("green", null, all()))).containsExactly("a");
        assertThat(index.indexed("s")).isOne();
        assertThat(index.verify().complete()).isTrue();
    }

    @Test
    void aPassageComesBackAsItWas() {
        Passage whole = new Passage("id", "article:x#1", PassageKind.MANUAL, "p", "x", "A > B", Lang.ZH, "标题", "正文\n第二行", NOW,
                NOW.plusSeconds(9));
        source.put("s", whole, EAST);
        index.open();

        assertThat(search("正文", null, all()).list().get(0).passage()).isEqualTo(whole);
    }

    @Test
    void aPassageWhoseVectorIsNotMadeYetIsFoundByItsWords() {
        source.put("s", text("a", "red jacket"));
        index.open();

        assertThat(found(search("jacket", EAST, all()), "a").cosine()).isNull();

        source.put("s", text("a", "red jacket"), EAST);
        index.catchUp();
        assertThat(found(search("jacket", EAST, all()), "a").cosine()).isCloseTo(1, within(1e-6));
    }

    @Test
    void rebuildingKeepsWhatIsThere() {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        index.rebuild();

        assertThat(ids(search("jacket", NORTH_EAST, all()))).containsExactly("a");
        assertThat(index.verify().complete()).isTrue();
    }

    @Test
    void oneProductAmongManyIsComparedInFull() {
        Random random = new Random(1);
        for (int i = 0; i < 6_000; i++) {
            source.put("s", passage("x" + i, PassageKind.SPEC, "p" + i % 1_000, null, Lang.EN, null, null), anywhere(random));
        }
        index.open();

        Candidates found = search("zzz", EAST, new IndexFilter("p7", null, null, null, NOW));

        assertThat(ids(found)).containsExactlyInAnyOrder("x7", "x1007", "x2007", "x3007", "x4007", "x5007");
        assertThat(search("zzz", EAST, all()).list()).hasSize(10)
                .allSatisfy(candidate -> assertThat(candidate.cosine()).isGreaterThan(0.9999));
    }

    @Test
    void aShopThatHoldsOnePassageInAHundredLosesNothing() {
        Random random = new Random(2);
        for (int i = 0; i < 6_000; i++) {
            source.put(i % 100 == 0 ? "small" : "large", text("x" + i, "kettle " + i), anywhere(random));
        }
        index.open();

        Candidates found = index.search(new IndexQuery("small", "kettle", EAST, english(), all(), 60));

        assertThat(found.list()).hasSize(60).allSatisfy(candidate -> {
            assertThat(candidate.lexicalRank()).isNotNull();
            assertThat(candidate.semanticRank()).isNotNull();
        });
    }

    /** Words are exact in every adapter. The graph may miss some of the nearest, but not more than 3 in 100 of the ten best. */
    @Test
    void amongManyTheGraphFindsTheTenNearest() {
        Random random = new Random(4);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            vectors.add(anywhere(random, 24));
            source.put("s", text("x" + i, "kettle"), vectors.get(i));
        }
        index.open();
        int found = 0;
        for (int i = 0; i < 50; i++) {
            float[] question = anywhere(random, 24);
            float[] cosines = new float[vectors.size()];
            for (int j = 0; j < cosines.length; j++) {
                cosines[j] = VectorUtil.dotProduct(vectors.get(j), question);
            }
            float[] sorted = cosines.clone();
            Arrays.sort(sorted);
            float tenth = sorted[sorted.length - 10];
            found += (int) index.search(new IndexQuery("s", "zzz", question, english(), all(), 40)).list().stream()
                    .filter(c -> cosines[Integer.parseInt(c.passage().id().substring(1))] >= tenth).count();
        }

        assertThat(found / 500.0).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void aSmallKindAmongManyIsComparedInFull() {
        Random random = new Random(3);
        for (int i = 0; i < 6_000; i++) {
            source.put("s", passage("x" + i, i % 50 == 0 ? PassageKind.FAQ : PassageKind.SPEC, null, "A", Lang.EN, null,
                    i % 100 == 0 ? NOW : null), anywhere(random));
        }
        index.open();

        Candidates found = index.search(new IndexQuery("s", "zzz", EAST, english(),
                new IndexFilter(null, "A", Set.of(PassageKind.FAQ), null, NOW), 100));

        assertThat(found.list()).hasSize(60).allSatisfy(candidate -> assertThat(candidate.semanticRank()).isNotNull());
    }

    /** Between east and north. */
    private static float[] anywhere(Random random) {
        double angle = random.nextDouble() * Math.PI / 2;
        return new float[]{ (float) Math.cos(angle), (float) Math.sin(angle) };
    }

    private static float[] anywhere(Random random, int dimensions) {
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return VectorUtil.l2normalize(vector);
    }
}
