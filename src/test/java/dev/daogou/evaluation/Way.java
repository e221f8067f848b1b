package dev.daogou.evaluation;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

import dev.daogou.indexing.Hit;

/** By what the same candidates are put in order. */
enum Way {
    LEXICAL(hit -> hit.lexical() == null ? 0 : hit.lexical()), SEMANTIC(hit -> hit.cosine() == null ? -1 : hit.cosine()),
    FUSED(Hit::score);

    private final ToDoubleFunction<Hit> score;

    Way(ToDoubleFunction<Hit> score) {
        this.score = score;
    }

    double of(Hit hit) {
        return score.applyAsDouble(hit);
    }

    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
