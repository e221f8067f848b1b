package dev.daogou.interruption;

/** How long the service waits for a visitor, as it ships. */
final class Waits {

    /** After a message; half of it after one that ends a sentence. */
    static final int QUIET_MS = 400;

    /** What relaying a delta may cost, devices and model on the same two cores. */
    static final int RELAYED_MS = 15;

    private Waits() {}
}
