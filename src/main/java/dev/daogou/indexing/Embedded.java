package dev.daogou.indexing;

import java.util.Optional;

/**
 * What became of texts that needed vectors. Those that have none yet are found by their words, and get it as soon as the model
 * can be asked.
 *
 * @param made new vectors
 * @param lacking texts that have none yet
 * @param why they lack it, for people; empty when none does
 */
public record Embedded(int made, int lacking, Optional<String> why) {

    static final Embedded NOTHING = new Embedded(0, 0, Optional.empty());

    Embedded and(Embedded other) {
        return new Embedded(made + other.made, lacking + other.lacking, why.or(other::why));
    }
}
