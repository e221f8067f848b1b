package dev.daogou.intent;

import java.util.EnumMap;
import java.util.Map;

/** How near a message is to the exemplars of each level and intent: the mean cosine of the two nearest ones, −1..1. */
final class Nearness {

    /** Of a message without a vector. */
    static final Nearness UNKNOWN = new Nearness();

    /** The two nearest; one who stands alone is both. */
    private static final class Best {
        private Exemplar first;
        private double one = -1;
        private double two = -1;

        void add(Exemplar exemplar, double cosine) {
            if (cosine > one) {
                two = first == null ? cosine : one;
                one = cosine;
                first = exemplar;
            } else {
                two = Math.max(two, cosine);
            }
        }

        double mean() {
            return (one + two) / 2;
        }
    }

    private final Map<PriceLevel, Best> levels = new EnumMap<>(PriceLevel.class);
    private final Map<IntentName, Best> intents = new EnumMap<>(IntentName.class);
    private double[] leaning;
    private TaughtReading taught;

    /** What {@link Leaning} says of it, where that is known. */
    void leans(double[] odds) {
        leaning = odds;
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
        levels.computeIfAbsent(exemplar.level(), level -> new Best()).add(exemplar, cosine);
        intents.computeIfAbsent(exemplar.intent(), intent -> new Best()).add(exemplar, cosine);
    }

    boolean known() {
        return !levels.isEmpty();
    }

    /** 0 when nothing is known. */
    double to(PriceLevel level) {
        return levels.containsKey(level) ? levels.get(level).mean() : 0;
    }

    /** 0 when nothing is known, or nobody has written an exemplar of it. */
    double to(IntentName intent) {
        return intents.containsKey(intent) ? intents.get(intent).mean() : 0;
    }

    /** To the intent that is nearest; 0 when nothing is known. */
    double foremost() {
        return intents.values().stream().mapToDouble(Best::mean).max().orElse(0);
    }

    /** The exemplar of a level that is nearest; only where something is known. */
    Exemplar nearest(PriceLevel level) {
        return levels.get(level).first;
    }
}
