package dev.daogou.merchant;

import java.util.List;
import java.util.function.LongSupplier;

import dev.daogou.shared.Problem;

/** Which page of a list, and what it is looked through for. */
record Browsing(String q, int from, int size) {

    private static final int LONGEST = 200;
    private static final int MOST = 100;
    /** Nobody turns so many pages, and the database would count them all. */
    private static final int FARTHEST = 10_000_000;

    /**
     * @param q {@code null} or blank for everything
     * @param limit 1..100; beyond it the nearest counts
     * @throws Problem 400 for words longer than 200 characters
     */
    static Browsing of(String q, int offset, int limit) {
        return new Browsing(text("q", q, LONGEST), Math.max(0, Math.min(FARTHEST, offset)), Math.max(1, Math.min(MOST, limit)));
    }

    /** @return {@code null} for a blank one
     *  @throws Problem 400 naming the field for a longer one */
    static String text(String field, String given, int longest) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > longest) {
            throw Problem.badField(field, "has more than " + longest + " characters: shorten it");
        }
        return given.strip();
    }

    /** How many there are, counted only where the page does not show the list's end. */
    long total(List<?> found, LongSupplier count) {
        boolean last = found.size() < size && (from == 0 || !found.isEmpty());
        return last ? from + found.size() : count.getAsLong();
    }

    /** Offset of the next page, or {@code null} on the last. */
    Integer next(long total) {
        return from + size < total ? from + size : null;
    }
}
