package dev.daogou.assistant;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Looks for less to choose that fails still: without a stretch of the choices, or with plainer ones. */
final class Smaller {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final String rule;
    private int[] choices;
    private final long until = System.nanoTime() + LONGEST_NANOS;

    /** @param rule that the choices break, and fewer are to break */
    Smaller(String rule, int[] choices) {
        this.rule = rule;
        this.choices = choices;
    }

    int[] choices() {
        int before;
        do {
            before = Arrays.hashCode(choices);
            for (int size = Integer.highestOneBit(Math.max(1, choices.length / 2)); size > 0; size /= 2) {
                without(size);
            }
            plainer();
        } while (before != Arrays.hashCode(choices) && System.nanoTime() < until);
        return choices;
    }

    private void without(int size) {
        for (int from = choices.length - size; from >= 0 && System.nanoTime() < until; from -= size) {
            int at = from;
            if (at + size <= choices.length) {
                tryInstead(IntStream.range(0, choices.length).filter(i -> i < at || i >= at + size).map(i -> choices[i])
                        .toArray());
            }
        }
    }

    private void plainer() {
        for (int i = 0; i < choices.length && System.nanoTime() < until; i++) {
            for (int less : new int[]{ 0, choices[i] / 2, choices[i] - 1 }) {
                if (i < choices.length && less >= 0 && less < choices[i]) {
                    int[] plain = choices.clone();
                    plain[i] = less;
                    if (tryInstead(plain)) {
                        break;
                    }
                }
            }
        }
    }

    private boolean tryInstead(int[] less) {
        Choices made = Choices.as(less);
        Broken broken = Play.of(made, null);
        if (broken == null || !broken.rule.equals(rule)) {
            return false;
        }
        choices = made.made();
        return true;
    }
}
