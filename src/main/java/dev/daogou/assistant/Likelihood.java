package dev.daogou.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.daogou.indexing.Hit;

/**
 * How likely a passage is to answer, 0..1, by a logistic regression over what was found of it: its share of the question's rare
 * words, how near it is in meaning, its place, and whether its author doubts or asks instead of telling. Fitted to the judged
 * candidates of ePQA and semiPQA together, the half whose hashes begin 0–7 (11,500 passages).
 */
final class Likelihood {

    private static final double WORDS = 4.711;
    private static final double MEANING = 6.470;
    private static final double PLACE = -0.929;
    private static final double DOUBTS = -1.887;
    private static final double ASKS = -0.474;
    private static final double NOTHING_KNOWN = -2.302;
    /** More than these add to the sum what is mostly chance. */
    private static final int BEST = 4;

    /** "Not sure, but I think it fits" answers nobody. */
    private static final Pattern DOUBT = Pattern.compile(
            "\\b(?:not (?:sure|certain)|unsure|no idea|(?:don'?t|do not) (?:know|have)|can'?t say|haven ?'?t|never (?:tried|used)|sorry)\\b"
                    + "|不(?:太|大)?(?:清楚|确定|知道)|没(?:用过|试过|注意)|说不好|抱歉",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION = Pattern.compile("[?？]");

    private Likelihood() {}

    /** Of each hit, in their order, best score first. */
    static List<Double> of(List<Hit> hits) {
        List<Hit> ordered = hits.stream().sorted(Comparator.comparingDouble(Hit::score).reversed()).toList();
        return IntStream.range(0, ordered.size()).mapToObj(place -> of(ordered.get(place), place)).toList();
    }

    /** That one of the best answers, were each to do so by itself: 1 − ∏ (1 − p). */
    static double ofAny(List<Double> likelihoods) {
        return 1 - likelihoods.stream().sorted(Comparator.reverseOrder()).limit(BEST).mapToDouble(p -> 1 - p)
                .reduce(1, (a, b) -> a * b);
    }

    private static double of(Hit hit, int place) {
        double words = hit.lexical() == null ? 0 : hit.lexical();
        double meaning = hit.cosine() == null ? words : Math.max(0, hit.cosine());
        String told = hit.passage().text();
        return sigmoid(NOTHING_KNOWN + WORDS * words + MEANING * meaning + PLACE * Math.log1p(place)
                + (DOUBT.matcher(told).find() ? DOUBTS : 0) + (QUESTION.matcher(told).find() ? ASKS : 0));
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** ln p / (1 − p), for likelihoods of 0.001 to 0.999. */
    static double logit(double p) {
        double within = Math.max(0.001, Math.min(0.999, p));
        return Math.log(within / (1 - within));
    }
}
