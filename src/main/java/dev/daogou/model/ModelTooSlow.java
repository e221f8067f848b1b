package dev.daogou.model;

import java.time.Duration;

/** A bound of {@link LlmConfig} was passed. */
final class ModelTooSlow extends RuntimeException {

    ModelTooSlow(String what, Duration bound) {
        super(what + " took longer than " + bound.toMillis() + " ms", null, false, false);
    }
}
