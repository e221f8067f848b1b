package dev.daogou.assistant;

/** The process was killed at this point of its work. */
final class Died extends Error {

    Died() {
        super("killed", null, false, false);
    }
}
