package dev.daogou.model;

import java.util.Set;

/**
 * One question as it is compared with sentences.
 *
 * @param topics numbers of the word groups it touches
 * @param number whether it asks for a number
 */
record Asked(String text, Set<String> terms, Set<Integer> topics, boolean number) {

    /** A greeting or a thank-you asks for nothing. */
    boolean nothing() {
        return terms.isEmpty() && topics.isEmpty();
    }
}
