package dev.daogou.indexing;

import java.util.regex.Pattern;

import dev.daogou.shared.Lang;

/**
 * By which model the passages of each language get their vectors; one may do both. An index writes this down as text beside
 * what it was made of.
 */
public record Models(String zh, String en) {

    private static final String SEPARATOR = ", ";

    /** The reverse of {@link #toString()}. */
    static Models parse(String text) {
        String[] names = text.split(Pattern.quote(SEPARATOR), 2);
        return new Models(names[0], names[names.length - 1]);
    }

    public String of(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }

    /** Whether a vector of a question can be compared with passages of either language. */
    boolean oneForAll() {
        return zh.equals(en);
    }

    @Override
    public String toString() {
        return zh + SEPARATOR + en;
    }
}
