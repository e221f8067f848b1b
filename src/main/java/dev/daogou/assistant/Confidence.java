package dev.daogou.assistant;

import java.util.List;

import dev.daogou.indexing.Hit;
import dev.daogou.indexing.PassageKind;

/**
 * How likely a question is to be answerable from what was found for it, 0..1: a probability, so that of a hundred answers with a
 * confidence of 0.8 some eighty have their ground in the passages. Prose adds up: of several passages that may each answer, one
 * will ({@link Likelihood#ofAny}). Of the lines of a data sheet one answers or none, and then it stands out from the others.
 * The model's own mood is no part of it. Fitted to ePQA (prose among sheets) and semiPQA (sheets alone), the half whose hashes
 * begin 0–7; how well it does on the other half is in the evaluation's report.
 */
final class Confidence {

    /** Read from the data by key. */
    static final double OF_DATA = 0.97;
    /** Found by a row of words in another language: near the question, and not surely the very same. */
    static final double CARRIED_OVER = 0.8;

    private static final double OF_PROSE = 0.288;
    private static final double TOGETHER = 0.448;
    private static final double OF_SHEET = -1.104;
    private static final double TOP = 4.933;
    private static final double STANDS_OUT = 2.535;
    /** What a line scores that has nothing to do with the question, and for how many such lines it counts beside the others. */
    private static final double OTHER_LINE = 0.12;
    private static final int OTHER_LINES = 3;
    /** Keeps the ratio of two scores from growing where both are next to nothing. */
    private static final double LEAST = 0.05;
    /** Scores below are common between a question and text about something else: there the confidence fades, which no set shows. */
    private static final double UNRELATED = 0.05;
    private static final double RELATED = 0.13;

    /** A product's own description always tells what it is. */
    private static final double OVERVIEW = 0.7;

    private Confidence() {}

    static Weighed weigh(Understood understood, Retrieved retrieved) {
        List<Hit> hits = retrieved.hits();
        if (hits.isEmpty()) {
            return Weighed.NOTHING;
        }
        List<Double> likelihoods = Likelihood.of(hits);
        double top = hits.stream().mapToDouble(Hit::score).max().orElse(0);
        double together = Likelihood.ofAny(likelihoods);
        boolean sheet = hits.stream().allMatch(hit -> hit.passage().kind() == PassageKind.SPEC);
        double found = sheet ? ofSheet(hits, top) : ofProse(together, top);
        return new Weighed(top, likelihoods.stream().mapToDouble(p -> p).max().orElse(0), together,
                attributes(found, understood));
    }

    private static double ofProse(double together, double top) {
        double related = Math.max(0, Math.min(1, (top - UNRELATED) / (RELATED - UNRELATED)));
        return related * Likelihood.sigmoid(OF_PROSE + TOGETHER * Likelihood.logit(together));
    }

    private static double ofSheet(List<Hit> lines, double top) {
        double others = lines.stream().mapToDouble(Hit::score).sum() - top;
        double other = (others + OTHER_LINES * OTHER_LINE) / (lines.size() - 1 + OTHER_LINES);
        return Likelihood.sigmoid(OF_SHEET + TOP * top + STANDS_OUT * Math.log((top + LEAST) / (other + LEAST)));
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
}
