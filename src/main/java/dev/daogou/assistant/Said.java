package dev.daogou.assistant;

import java.util.List;

/**
 * What a visitor sent.
 *
 * @param mid the sender's own id for it, unique in the conversation
 * @param text may be empty where a picture comes with it
 * @param seen what the sender had seen of the turn that this interrupts, or null
 * @param pictures ids of those that were sent up to go with it
 */
public record Said(String mid, String text, Wish wish, Seen seen, List<String> pictures) {

    public Said(String mid, String text, Wish wish, Seen seen) {
        this(mid, text, wish, seen, List.of());
    }

    /** What it may be taken for: a picture beside an "ok" says more than "ok". */
    String heard() {
        return pictures.isEmpty() ? text : "[picture] " + text;
    }

    /** What the sender says it means; {@code AUTO} leaves that to us. */
    public enum Wish {
        AUTO, STOP, REPLACE, ADDITION, BACKCHANNEL
    }

    /** @param off UTF-16 units of the turn's text that were on the screen */
    public record Seen(String tid, int off) {}

    Integer seenOf(String tid) {
        return seen != null && seen.tid().equals(tid) ? seen.off() : null;
    }
}
