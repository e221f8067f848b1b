package dev.daogou.model;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts a text into the pieces in which it is streamed: words with the space after them, two Han characters at a time. */
final class Pieces {

    private static final Pattern PIECE = Pattern.compile("[\\p{IsHan}]{1,2}[，。！？；：、]?|[^\\p{IsHan}\\s]*\\s+|[^\\p{IsHan}\\s]+");

    private Pieces() {}

    /** Joined they are the text; no surrogate pair is split. */
    static List<String> of(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }
}
