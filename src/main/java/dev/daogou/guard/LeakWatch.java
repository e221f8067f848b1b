package dev.daogou.guard;

/**
 * Follows one reply, letter by letter, for what it gives away of the instructions. A few letters in a row that stand there too
 * are a coincidence yet: the sentence is only held. From about seven words in a row, or more than three such places in a reply,
 * it is none, and nothing more is shown of the reply: whoever speaks there speaks for somebody else.
 */
final class LeakWatch {

    /** In letters of an alphabet; see {@link Letters#weight}. */
    private static final int IN_A_ROW = 36;
    private static final int IN_ALL = 75;

    private final Confidential confidential;
    private final Letters letters = new Letters();
    private int row;
    private int all;
    private boolean leaks;

    LeakWatch(Confidential confidential) {
        this.confidential = confidential;
    }

    /** @return whether what was said last stands in the instructions */
    boolean takes(char c) {
        char letter = Letters.folded(c);
        if (letter == 0) {
            return leaks;
        }
        if (!letters.take(letter) || !confidential.has(letters.number())) {
            row = 0;
            return leaks;
        }
        int more = row == 0 ? letters.window() * letters.weight() : letters.weight();
        row += more;
        all += more;
        leaks |= row >= IN_A_ROW || all >= IN_ALL;
        return true;
    }

    /** The sentence is over: whether it may not be shown, nor any after it. */
    boolean leaked(String sentence) {
        leaks |= confidential.isEncodedIn(sentence);
        return leaks;
    }
}
