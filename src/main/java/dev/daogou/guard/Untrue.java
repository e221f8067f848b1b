package dev.daogou.guard;

import java.util.Set;

/**
 * Something a sentence says that nothing bears out.
 *
 * @param topics of {@link Matter#TERMS} and {@link Matter#CONTENTS} which
 * @param claim the words that say it
 */
record Untrue(Matter matter, Set<String> topics, String claim, String why) {

    /** What it is about, and so what a true sentence in its place has to say. */
    public enum Matter {
        PRICE, STOCK,
        /** When it is sent, how long it may be returned, how long it is under warranty. */
        TERMS,
        /** What is in it, and for whom it is. */
        CONTENTS, FIGURE, CODE,
        /** Who is speaking, or where else they could be spoken to: there is nothing true to say instead. */
        SPEAKER
    }

    static Untrue of(Matter matter, String claim, String why) {
        return new Untrue(matter, Set.of(), claim, why);
    }
}
