package dev.daogou.model;

import java.time.Duration;
import java.util.function.Consumer;

import io.vertx.core.Vertx;

/**
 * The three clocks of an answer: to its first token, between tokens, in all. One timer that looks again when it is due, rather
 * than one set anew with each token.
 */
final class Deadlines {

    private final LlmConfig config;
    private final Vertx vertx;
    private final Consumer<ModelTooSlow> expired;
    private final long startNanos = System.nanoTime();
    private volatile long lastTokenNanos;
    private volatile boolean begun;
    private volatile boolean cancelled;
    private volatile long timer;

    Deadlines(LlmConfig config, Vertx vertx, Consumer<ModelTooSlow> expired) {
        this.config = config;
        this.vertx = vertx;
        this.expired = expired;
    }

    void start() {
        look();
    }

    /** A sign of life, shown or not. */
    void token() {
        lastTokenNanos = System.nanoTime();
        begun = true;
    }

    void cancel() {
        cancelled = true;
        vertx.cancelTimer(timer);
    }

    private void look() {
        long now = System.nanoTime();
        long total = startNanos + config.totalTimeout().toNanos() - now;
        // Until the first token has come the timer also has to be there for the gap, which may be the shorter one.
        long silence = begun
                ? lastTokenNanos + config.gapTimeout().toNanos() - now
                : startNanos + config.firstTokenTimeout().toNanos() - now;
        long left = Math.min(total, silence);
        if (left > 0) {
            again(Math.min(left, config.gapTimeout().toNanos()));
        } else if (!cancelled) {
            expired.accept(total <= 0
                    ? tooSlow("the answer", config.totalTimeout())
                    : begun
                            ? tooSlow("the next token", config.gapTimeout())
                            : tooSlow("the first token", config.firstTokenTimeout()));
        }
    }

    private void again(long nanos) {
        if (!cancelled) {
            timer = vertx.setTimer(nanos / 1_000_000 + 1, fired -> look());
        }
    }

    private static ModelTooSlow tooSlow(String what, Duration bound) {
        return new ModelTooSlow(what, bound);
    }
}
