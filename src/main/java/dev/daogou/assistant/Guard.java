package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import dev.daogou.conversation.Reply.GuardNote;
import dev.daogou.conversation.Reply.GuardNote.Blocked;

/**
 * Checks a sentence before it is shown: every amount, saving, discount and percentage has to be true now. A sentence that is
 * not is replaced, once a reply, by a true one; later ones go.
 */
final class Guard implements Release.Check {

    private final Supplier<Truth> truth;
    private final Supplier<String> trueSentence;
    private final String joint;
    private final List<Blocked> blocked = new ArrayList<>();

    /**
     * @param truth as far as the answer knows it now
     * @param trueSentence says from the data what a false sentence was about; empty when there is nothing to say
     * @param joint leads over from a sentence half shown to the true one
     */
    Guard(Supplier<Truth> truth, Supplier<String> trueSentence, String joint) {
        this.truth = truth;
        this.trueSentence = trueSentence;
        this.joint = joint;
    }

    @Override
    public String release(String shown, String held) {
        List<Claim> untrue = Claims.in(shown + held).stream().filter(claim -> !truth.get().bears(claim)).toList();
        if (untrue.isEmpty()) {
            return held;
        }
        boolean first = blocked.isEmpty();
        untrue.forEach(claim -> blocked.add(new Blocked(claim.text(), "no current row or source says so")));
        String said = first ? trueSentence.get() : "";
        String end = held.endsWith("\n") ? "\n" : "";
        if (shown.isBlank()) {
            return said + end;
        }
        return (said.isEmpty() ? "…" : joint + said) + end;
    }

    /** What was kept from the visitor, or {@code null} when nothing was. */
    GuardNote note() {
        return blocked.isEmpty() ? null : new GuardNote(List.copyOf(blocked));
    }
}
