package dev.daogou.intent;

import java.util.List;
import java.util.Set;

/**
 * How price-sensitive a message, or a conversation so far, is.
 *
 * @param score 0..1, rising with the level: curious below 0.35, comparing below 0.7, bargaining from 0.7
 * @param signals what was noticed, in the order of the text; empty for {@code NONE}
 */
public record PriceSensitivity(PriceLevel level, double score, List<Signal> signals) {

    static final PriceSensitivity NONE = new PriceSensitivity(PriceLevel.NONE, 0, List.of());

    /** Who weighs like this asks nobody to give in. */
    private static final Set<String> WEIGHING = Set.of("budget", "value", "cheaper_one", "wait");

    /** Whether a seller is asked to give in: to a bargain, or to terms that another shop or a deal is said to have. */
    public boolean asksForLess() {
        return switch (level) {
            case NONE, CURIOUS -> false;
            case COMPARING -> signals.stream().map(Signal::kind).anyMatch(kind -> !WEIGHING.contains(kind));
            case BARGAINING -> true;
        };
    }
}
