package dev.daogou.assist;

import java.util.List;

import dev.daogou.assist.Hint.Why;

/**
 * Something that an agent should know, before it is a hint.
 *
 * @param signs the places in the log of the messages that speak for it, rising; never empty
 * @param why the words, oldest first
 */
record HintFinding(HintKind kind, HintLevel level, List<Long> signs, List<Why> why) {

    long seq() {
        return signs.get(signs.size() - 1);
    }

    /** How far the matter has come: of kinds of one family the stronger stands above the weaker one's levels. */
    static int rank(HintKind kind, HintLevel level) {
        return level.ordinal() + (kind == HintKind.PRICE_SENSITIVE ? 1 : 0);
    }
}
