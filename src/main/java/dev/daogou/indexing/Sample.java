package dev.daogou.indexing;

import java.util.Optional;

/** A text and the vector that a model has made of it before: by these it is known again. */
record Sample(String text, float[] vector) {

    /** Who remembers them. */
    interface Memory {
        /** One of a passage that the model of this name has made; empty when it has made none. */
        Optional<Sample> of(String model);
    }
}
