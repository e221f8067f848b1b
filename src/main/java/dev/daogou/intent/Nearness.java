package dev.daogou.intent;

import java.util.EnumMap;
import java.util.Map;

/** How near a message is to the exemplars of each intent: the mean cosine of the two nearest ones, −1..1. */
final class Nearness {

    /** Of a message without a vector. */
    static final Nearness UNKNOWN = new Nearness();

    /** The two nearest; one who stands alone is both. */
    private static final class Best {
        private double one = Double.NEGATIVE_INFINITY;
        private double two;

        void add(double cosine) {
            if (cosine > one) {
                two = Double.isInfinite(one) ? cosine : one;
                one = cosine;
            } else {
                two = Math.max(two, cosine);
            }
        }

        double mean() {
            return (one + two) / 2;
        }
    }

    private final Map<IntentName, Best> intents = new EnumMap<>(IntentName.class);
    private double[] leaning;
    private TaughtReading taught;

    /** What {@link Leaning} says of it, where that is known. */
    void leans(double[] sums) {
        leaning = sums;
    }

    /** {@code null} where it is not known. */
    double[] leaning() {
        return leaning;
    }

    /** What the shop's own examples say of it, where it has any. */
    void hears(TaughtReading reading) {
        taught = reading;
    }

    /** {@code null} where the shop has taught nothing. */
    TaughtReading taught() {
        return taught;
    }

    void add(Exemplar exemplar, double cosine) {
        intents.computeIfAbsent(exemplar.intent(), intent -> new Best()).add(cosine);
    }

    boolean known() {
        return !intents.isEmpty();
    }

    /** 0 when nothing is known, or nobody has written an exemplar of it. */
    double to(IntentName intent) {
        return intents.containsKey(intent) ? intents.get(intent).mean() : 0;
    }

    /** To the intent that is nearest; 0 when nothing is known. */
    double foremost() {
        return intents.values().stream().mapToDouble(Best::mean).max().orElse(0);
    }
}
