package dev.daogou.intent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much the price stands between a visitor and buying, in rising order. Lower case on the wire. */
public enum PriceLevel {
    /** Nothing about a price still to be paid; a past order and price protection belong here too. */
    NONE(0, 0.19),
    /** A neutral question: what it costs, fees, how a promotion works, what is on. */
    CURIOUS(0.1, 0.34),
    /** Budget, value for money, another shop, "any cheaper one?", whether one can get a deal or coupon. */
    COMPARING(0.35, 0.69),
    /** Asks for a reduction, calls it too expensive, or makes buying conditional on the price. */
    BARGAINING(0.7, 1);

    private final double from;
    private final double to;

    PriceLevel(double from, double to) {
        this.from = from;
        this.to = to;
    }

    /** The level whose range a score, 0..1, reaches. */
    static PriceLevel ofScore(double score) {
        return score >= BARGAINING.from
                ? BARGAINING
                : score >= COMPARING.from ? COMPARING : score >= CURIOUS.from ? CURIOUS : NONE;
    }

    /** Keeps a score inside this level's range, so that score and level never tell two stories. */
    double clamp(double score) {
        return Math.min(to, Math.max(from, score));
    }

    /** Of a message that is of this level with that chance: from the foot of its range, at even odds or less, to the top. */
    double score(double chance) {
        return from + (to - from) * Math.max(0, 2 * chance - 1);
    }

    /** The chance that {@link #score} was told, ½ to 1. */
    double chance(double score) {
        return 0.5 + (score - from) / (to - from) / 2;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
