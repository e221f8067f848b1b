package dev.daogou.intent;

import java.util.List;
import java.util.Optional;

/**
 * Exemplars with their vectors by one model. Its vectors are taken about the middle of them all and made of length 1, since
 * what all of them share tells none from another.
 */
final class Likened {

    private final List<Exemplar> exemplars;
    private final float[][] vectors;
    private final Optional<Leaning> leaning;

    /**
     * @param made one for each, in their order, all of one length
     * @param leaning by the same model, where one was fitted
     */
    Likened(List<Exemplar> exemplars, List<float[]> made, Optional<Leaning> leaning) {
        this.exemplars = exemplars;
        this.leaning = leaning;
        float[] middle = new float[made.get(0).length];
        for (float[] vector : made) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += vector[i] / made.size();
            }
        }
        vectors = made.stream().map(vector -> about(middle, vector)).toArray(float[][]::new);
    }

    /** How near a message is to each of them; none when its vector is of another length. */
    Nearness to(float[] message) {
        if (message.length != vectors[0].length) {
            return Nearness.UNKNOWN;
        }
        Nearness near = new Nearness();
        for (int e = 0; e < vectors.length; e++) {
            double cosine = 0;
            for (int i = 0; i < message.length; i++) {
                cosine += vectors[e][i] * message[i];
            }
            near.add(exemplars.get(e), cosine);
        }
        leaning.ifPresent(fitted -> near.leans(fitted.of(message)));
        return near;
    }

    private static float[] about(float[] middle, float[] vector) {
        float[] left = new float[middle.length];
        double squares = 0;
        for (int i = 0; i < left.length; i++) {
            left[i] = vector[i] - middle[i];
            squares += left[i] * left[i];
        }
        float length = (float) Math.max(1e-6, Math.sqrt(squares));
        for (int i = 0; i < left.length; i++) {
            left[i] /= length;
        }
        return left;
    }
}
