package dev.daogou.guard;

import dev.daogou.shared.Plain;

/**
 * The letters of a text as they go by, whatever stands between them, with a number for the last few in a row of one script: 20
 * of an alphabet, 8 of Han, about four words. Spaced out, hyphenated or on lines of their own, the same letters give the same
 * numbers.
 */
final class Letters {

    /** Fewer are shared by texts that know nothing of each other. */
    static final int OF_ALPHABET = 20;
    static final int OF_HAN = 8;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long LEAVING_ALPHABET = power(OF_ALPHABET - 1);
    private static final long LEAVING_HAN = power(OF_HAN - 1);
    /** Cyrillic and Greek letters that pass for Latin ones. */
    private static final String LIKE = "аеорсхуіѕјԁһӏοανρε";
    private static final String LATIN = "aeopcxyisjdhloavpe";

    private final char[] last = new char[OF_ALPHABET];
    private boolean han;
    private int many;
    private int next;
    private long hash;

    private static long power(int n) {
        long power = 1;
        for (int i = 0; i < n; i++) {
            power *= BASE;
        }
        return power;
    }

    /** What a character counts as: 0 for what is no letter and no figure. */
    static char folded(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? c : c >= 'A' && c <= 'Z' ? (char) (c + 32) : 0;
        }
        if (Plain.isHan(c)) {
            return c;
        }
        if (!Character.isLetterOrDigit(c)) {
            return 0;
        }
        char small = Character.toLowerCase(c);
        int like = LIKE.indexOf(small);
        return like < 0 ? small : LATIN.charAt(like);
    }

    /**
     * Takes the next character in.
     *
     * @param letter as {@link #folded} gives it, not 0
     * @return whether there are enough in a row to have a {@link #number}
     */
    boolean take(char letter) {
        if (Plain.isHan(letter) != han) {
            han = !han;
            many = 0;
            next = 0;
            hash = 0;
        }
        int window = window();
        if (many == window) {
            hash -= last[next] * (han ? LEAVING_HAN : LEAVING_ALPHABET);
        } else {
            many++;
        }
        hash = hash * BASE + letter;
        last[next] = letter;
        next = next + 1 == window ? 0 : next + 1;
        return many == window;
    }

    long number() {
        return hash;
    }

    int window() {
        return han ? OF_HAN : OF_ALPHABET;
    }

    /** How much of a text one of these letters is: a Han character says as much as three of an alphabet. */
    int weight() {
        return han ? 3 : 1;
    }
}
