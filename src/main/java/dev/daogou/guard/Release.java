package dev.daogou.guard;

import java.util.function.Consumer;

/**
 * Lets a reply out as it streams. Text flows delta by delta, keeping back the last word; from the first claim trigger to the
 * end of its sentence it is held, checked together with what was already shown of that sentence, and released as the check
 * says. One reply, one thread at a time.
 */
public final class Release {

    /** Decides what a held piece of a sentence may say. */
    public interface Check {
        /**
         * @param shown what the visitor already sees of the sentence
         * @param held the rest, up to and with its end
         * @return what to show instead of {@code held}; the same when everything in it is true
         */
        String release(String shown, String held);

        /** Looks at each character once, in order, as it goes by: whether the sentence is to be held from it on. */
        default boolean suspects(char c) {
            return false;
        }
    }

    private final ClaimWords claimWords;
    private final Check check;
    private final Consumer<String> out;
    private final StringBuilder pending = new StringBuilder();
    private final StringBuilder sentence = new StringBuilder();
    private final StringBuilder ready = new StringBuilder();
    private int at;
    private boolean held;

    public Release(ClaimWords claimWords, Check check, Consumer<String> out) {
        this.claimWords = claimWords;
        this.check = check;
        this.out = out;
    }

    public void feed(CharSequence delta) {
        pending.append(delta);
        advance(false);
    }

    /** The stream has ended: what is still held is checked and let go. */
    public void finish() {
        advance(true);
        if (held) {
            endHeld(pending.length());
        } else {
            free(pending.length());
        }
        flush();
    }

    private void advance(boolean complete) {
        while (at < pending.length() && step(complete)) {
            // each step moves on, begins or ends a held sentence
        }
        if (!held) {
            free(at);
        }
        flush();
    }

    /** @return false when the next delta has to be seen first */
    private boolean step(boolean complete) {
        int end = Sentences.endAt(pending, at, complete);
        if (end == Sentences.UNDECIDED) {
            return false;
        }
        if (end > 0) {
            if (held) {
                endHeld(at + end);
            } else {
                free(at + end);
                sentence.setLength(0);
            }
            return true;
        }
        if (held) {
            check.suspects(pending.charAt(at++));
            return true;
        }
        return scan(complete);
    }

    private boolean scan(boolean complete) {
        int claimFree = claimWords.at(pending, at, complete);
        if (claimFree == ClaimWords.UNDECIDED || !complete && splitsSurrogates()) {
            return false;
        }
        if (claimFree == ClaimWords.TRIGGER) {
            free(at);
            held = true;
        } else {
            for (int to = at + claimFree; at < to; at++) {
                // Even in the middle of a word: the rest of the words goes by as held.
                held |= check.suspects(pending.charAt(at));
            }
        }
        return true;
    }

    private boolean splitsSurrogates() {
        return at + 1 == pending.length() && Character.isHighSurrogate(pending.charAt(at));
    }

    private void free(int to) {
        ready.append(pending, 0, to);
        sentence.append(pending, 0, to);
        pending.delete(0, to);
        at = 0;
    }

    private void endHeld(int to) {
        ready.append(check.release(sentence.toString(), pending.substring(0, to)));
        pending.delete(0, to);
        sentence.setLength(0);
        at = 0;
        held = false;
    }

    private void flush() {
        if (!ready.isEmpty()) {
            String text = ready.toString();
            ready.setLength(0);
            out.accept(text);
        }
    }
}
