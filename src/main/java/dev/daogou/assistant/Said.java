package dev.daogou.assistant;

/**
 * What a visitor sent.
 *
 * @param mid the sender's own id for it, unique in the conversation
 * @param seen what the sender had seen of the turn that this interrupts, or null
 */
public record Said(String mid, String text, Wish wish, Seen seen) {

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
