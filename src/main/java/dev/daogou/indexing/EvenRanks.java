package dev.daogou.indexing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Passages that say the same share a place. An adapter puts them in the order in which they came in, so that two shops with
 * the same things would rank, and answer, differently.
 */
final class EvenRanks {

    private EvenRanks() {}

    static List<Candidate> of(List<Candidate> candidates) {
        Map<Double, Integer> byWords = first(candidates, Candidate::bm25, Candidate::lexicalRank);
        Map<Double, Integer> byVector = first(candidates, Candidate::cosine, Candidate::semanticRank);
        return candidates.stream().map(c -> new Candidate(c.passage(), c.bm25(), byWords.get(c.bm25()), c.cosine(),
                c.cosine() == null ? null : byVector.get(c.cosine()))).toList();
    }

    private static Map<Double, Integer> first(List<Candidate> candidates, Function<Candidate, Double> evidence,
            Function<Candidate, Integer> rank) {
        return candidates.stream().filter(c -> rank.apply(c) != null)
                .collect(Collectors.toMap(evidence, rank, Math::min));
    }
}
