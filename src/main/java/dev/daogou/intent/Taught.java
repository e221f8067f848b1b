package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.indexing.Meaning;

/** What a shop's own examples teach, in one language and by one model. Safe for any number of threads. */
final class Taught {

    /**
     * A shop that has taught fewer sentences has not said what it is asked, and what is far from them all may well be its
     * business.
     */
    static final int TELLING = 200;
    /** Nothing can be told apart by less. */
    private static final int LEAST_LABELS = 2;

    /** @param intent {@code null} for a topic that is none of ours */
    record Topic(String label, IntentName intent) {}

    private final String revision;
    private final String model;
    private final List<Topic> topics;
    private final List<CompactVector> sentences;
    private final float[][] weights;

    private Taught(String revision, String model, List<Topic> topics, List<CompactVector> sentences, float[][] weights) {
        this.revision = revision;
        this.model = model;
        this.topics = topics;
        this.sentences = sentences;
        this.weights = weights;
    }

    /**
     * Takes seconds where there are thousands of them.
     *
     * @param revision names what was taught
     * @param model made the vectors
     * @param vectors one for each, in their order, all of one length
     * @return {@code null} where they are too few to tell anything apart
     */
    static Taught of(String revision, String model, List<TopicExample> examples, List<CompactVector> vectors) {
        Map<String, IntentName> intents = intents(examples);
        if (intents.size() < LEAST_LABELS) {
            return null;
        }
        List<String> labels = List.copyOf(intents.keySet());
        float[][] weights = TopicFit.of(vectors.stream().map(CompactVector::whole).toArray(float[][]::new),
                examples.stream().mapToInt(example -> labels.indexOf(example.label())).toArray(), labels.size());
        return new Taught(revision, model, labels.stream().map(label -> new Topic(label, intents.get(label))).toList(),
                List.copyOf(vectors), weights);
    }

    /** By label, in the order in which they come first; one sentence that names the intent names it for all of its label. */
    static Map<String, IntentName> intents(Collection<TopicExample> examples) {
        Map<String, IntentName> intents = new LinkedHashMap<>();
        for (TopicExample example : examples) {
            if (intents.get(example.label()) == null) {
                intents.put(example.label(), example.intent());
            }
        }
        return intents;
    }

    String revision() {
        return revision;
    }

    /** In bytes, about. */
    int weight() {
        int numbers = sentences.get(0).numbers().length;
        return sentences.size() * (numbers + Long.BYTES * 5) + topics.size() * numbers * Float.BYTES;
    }

    /** @return {@code null} when its vector is by another model */
    TaughtReading of(Meaning message) {
        if (!message.model().equals(model)) {
            return null;
        }
        CompactVector asked = CompactVector.of(message.vector());
        double nearest = -1;
        double second = -1;
        for (CompactVector sentence : sentences) {
            double cosine = sentence.cosine(asked);
            second = Math.max(second, Math.min(nearest, cosine));
            nearest = Math.max(nearest, cosine);
        }
        double[] chances = TopicFit.chances(weights, message.vector());
        List<TaughtReading.Chance> each = new ArrayList<>(chances.length);
        for (int k = 0; k < chances.length; k++) {
            each.add(new TaughtReading.Chance(topics.get(k), chances[k]));
        }
        return new TaughtReading(each, (nearest + second) / 2, sentences.size() >= TELLING);
    }
}
