package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Lang;

class FusionTest {

    @Test
    void meaningSpeaksForAnFaqAndWordsAsLoudlyForTheRest() {
        assertThat(Fusion.score(PassageKind.FAQ, 0.2, 0.7)).isGreaterThan(Fusion.score(PassageKind.FAQ, 1, 0.6));
        assertThat(Fusion.score(PassageKind.SPEC, 0.8, 0.5)).isGreaterThan(Fusion.score(PassageKind.SPEC, 0.5, 0.8));
    }

    @Test
    void everyScoreLiesBetweenNothingAndTheSame() {
        for (PassageKind kind : PassageKind.values()) {
            assertThat(Fusion.score(kind, 0, 0.0)).isZero();
            assertThat(Fusion.score(kind, 1, 1.0)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void whatHasNoVectorHasItsWords() {
        assertThat(Fusion.score(PassageKind.FAQ, 1, null)).isEqualTo(Fusion.score(PassageKind.SPEC, 1, null)).isBetween(0.5,
                0.6);
    }

    @Test
    void equalScoresStandInTheOrderOfTheirCosines() {
        assertThat(Stream
                .of(hit("a", 0.2, null), hit("b", 0.2, -0.3), hit("d", 0.2, -0.1), hit("c", 0.2, -0.1), hit("e", 0.9, null))
                .sorted(Search.BEST_FIRST).map(hit -> hit.passage().id())).containsExactly("e", "c", "d", "b", "a");
    }

    private static Hit hit(String id, double score, Double cosine) {
        Passage passage = new Passage(id, id, PassageKind.SPEC, null, id, null, Lang.EN, id, id, null, null);
        return new Hit(passage, score, 0.1, null, cosine, null);
    }
}
