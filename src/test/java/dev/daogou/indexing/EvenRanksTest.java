package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Lang;

class EvenRanksTest {

    @Test
    void whatSaysTheSameSharesTheFirstPlaceOfThem() {
        var ranked = EvenRanks.of(List.of(candidate("a", 2.0, 1, 0.5, 2), candidate("b", 1.0, 3, 0.5, 1),
                candidate("c", 1.0, 2, 0.4, 3), candidate("d", 0.5, 4, 0.4, 4)));
        assertThat(ranked).extracting(Candidate::lexicalRank).containsExactly(1, 2, 2, 4);
        assertThat(ranked).extracting(Candidate::semanticRank).containsExactly(1, 1, 3, 3);
    }

    @Test
    void whatWasCutOffBesideItsEqualCountsWithIt() {
        var ranked = EvenRanks.of(List.of(candidate("a", 1.0, 1, 0.9, 1), candidate("b", 1.0, null, 0.8, 2)));
        assertThat(ranked).extracting(Candidate::lexicalRank).containsExactly(1, 1);
    }

    @Test
    void whatNeitherWordsNorMeaningBroughtUpHasNoPlace() {
        var ranked = EvenRanks.of(List.of(candidate("a", 0.0, null, null, null), candidate("b", 1.0, 1, null, null)));
        assertThat(ranked.get(0).lexicalRank()).isNull();
        assertThat(ranked.get(0).semanticRank()).isNull();
    }

    private static Candidate candidate(String id, double bm25, Integer lexicalRank, Double cosine, Integer semanticRank) {
        Passage passage = new Passage(id, id, PassageKind.FAQ, null, id, null, Lang.EN, id, id, null, null);
        return new Candidate(passage, bm25, lexicalRank, cosine, semanticRank);
    }
}
