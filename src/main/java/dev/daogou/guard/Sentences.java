package dev.daogou.guard;

/** Where a sentence ends. */
final class Sentences {

    /** The next character has to be seen first. */
    static final int UNDECIDED = -1;

    private Sentences() {}

    /** @return how many characters from {@code i} on end the sentence, 0 when none does */
    static int endAt(CharSequence text, int i, boolean complete) {
        char c = text.charAt(i);
        if (c == '\n' || "。!?;\uFF01\uFF1F\uFF1B".indexOf(c) >= 0) {
            return 1;
        }
        if (c != '.') {
            return 0;
        }
        if (i + 1 < text.length()) {
            return Character.isWhitespace(text.charAt(i + 1)) ? 1 : 0;
        }
        // "47." may go on as "47.84"; "in stock." ends.
        boolean figure = i > 0 && Character.isDigit(text.charAt(i - 1));
        return complete || i > 0 && Character.isLetter(text.charAt(i - 1)) ? 1 : figure ? UNDECIDED : 0;
    }
}
