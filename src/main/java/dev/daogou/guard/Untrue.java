package dev.daogou.guard;

import java.util.Set;

/**
 * Something a sentence says that nothing bears out.
 *
 * @param topics of {@link Matter#TERMS} which
 * @param claim the words that say it
 */
record Untrue(Matter matter, Set<String> topics, String claim, String why) {

    /** What it is about, and so what a true sentence in its place has to say. */
    public enum Matter {
        PRICE, STOCK,
        /** When it is sent, how long it may be returned, how long it is under warranty. */
        TERMS, FIGURE, CODE
    }

    static Untrue of(Matter matter, String claim, String why) {
        return new Untrue(matter, Set.of(), claim, why);
    }
}
