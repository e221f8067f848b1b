package dev.daogou.interruption;

import java.util.Random;

/** How much is tried: a little in every build, all of it with {@code -Pinterruption}. */
final class Form {

    static final boolean FULL = "full".equals(System.getProperty("interruption.form", "short"));

    /** {@code -Dinterruption.seed=…} repeats a run's random moments. */
    static final long SEED = Long.getLong("interruption.seed", System.currentTimeMillis());

    private Form() {}

    static int runs(int few, int all) {
        return FULL ? all : few;
    }

    static Random random(String what, int run) {
        return new Random(SEED * 31 + what.hashCode() * 1_000_003L + run);
    }
}
