package dev.daogou.assistant;

import java.util.Comparator;
import java.util.List;

import dev.daogou.indexing.Hit;

/**
 * How far the evidence carries an answer, 0..1:
 * {@code 0.50 strength + 0.10 agreement + 0.40 coverage}, then half of what is left to 1 (or a third taken away) for an asked
 * attribute that the product has (or lacks). The model's own mood is no part of it. Chosen on one half of ePQA and semiPQA: as
 * able to tell what can be answered as any near them, and as many questions below 0.3 and below 0.5 as ever.
 */
final class Confidence {

    /** Read from the data by key. */
    static final double OF_DATA = 0.97;
    /** Fused scores below this are common between a question and text that has nothing to do with it. */
    private static final double UNRELATED = 0.05;
    /** Few of the right passages score more: a question and its answer are seldom the same text. */
    private static final double SURE = 0.55;
    /** Share of the question's rare words that a good answer holds; the rest is how people ask. */
    private static final double ENOUGH_WORDS = 0.40;

    /** A product's own description always tells what it is. */
    private static final double OVERVIEW = 0.7;

    private Confidence() {}

    static Weighed weigh(Understood understood, Retrieved retrieved) {
        List<Hit> hits = retrieved.hits();
        if (hits.isEmpty()) {
            return Weighed.NOTHING;
        }
        double strength = strength(hits);
        double agreement = agreement(hits);
        double coverage = coverage(hits);
        double confidence = 0.50 * strength + 0.10 * agreement + 0.40 * coverage;
        return new Weighed(strength, agreement, coverage, attributes(confidence, understood));
    }

    private static double strength(List<Hit> hits) {
        double top = hits.stream().mapToDouble(Hit::score).max().orElse(0);
        return clamp((top - UNRELATED) / (SURE - UNRELATED));
    }

    /** Whether words and meaning point to the same passage. */
    private static double agreement(List<Hit> hits) {
        Hit top = hits.stream().max(Comparator.comparingDouble(Hit::score)).orElseThrow();
        return place(top.lexicalRank()) * place(top.semanticRank());
    }

    private static double place(Integer rank) {
        return rank == null ? 0 : 1.0 / rank;
    }

    private static double coverage(List<Hit> hits) {
        double best = hits.stream().filter(h -> h.lexical() != null).mapToDouble(Hit::lexical).max().orElse(0);
        return clamp(best / ENOUGH_WORDS);
    }

    private static double attributes(double confidence, Understood understood) {
        if (understood.product() != null && understood.asksOnly(Facet.OVERVIEW)) {
            return Math.max(confidence, OVERVIEW);
        }
        List<Asked> attributes = understood.asked().stream().filter(a -> a.facet() == Facet.ATTRIBUTE).toList();
        if (attributes.isEmpty() || understood.product() == null) {
            return confidence;
        }
        var sheet = new AttributeFacts(understood.product().doc(), understood.lang());
        boolean all = attributes.stream().allMatch(a -> sheet.find(a).isPresent());
        return all ? confidence + (1 - confidence) / 2 : confidence * 2 / 3;
    }

    private static double clamp(double x) {
        return Math.max(0, Math.min(1, x));
    }
}
