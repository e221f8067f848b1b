package dev.daogou.conversation;

import java.util.Optional;

/** The turns that this process is making; implemented by whoever makes them. */
public interface LiveTurns {

    /** @param shown what the visitor saw of the turn, already moved back to a grapheme boundary */
    record Halted(String tid, String shown, CutWhy why) {}

    /**
     * Silences the conversation's live turn at once and aborts its upstream, without waiting and without touching the database.
     * Not one delta is published after this returns. The caller commits the cut.
     *
     * @param tid the turn that the database holds to be live
     * @return what is decided about that turn, now or before; empty when this process does not make it
     */
    Optional<Halted> halt(String cid, String tid, CutWhy why);

    /** The transaction that was to commit the cut has ended, one way or the other; where it rolled back, the cut is still due. */
    void settle(String cid);

    /** Whether the visitor types just now, as far as this process hears of it. */
    default boolean typing(String cid) {
        return false;
    }

    /** The conversation is no more: whatever is made for it ends unheard. */
    void forgotten(String cid);

    /** The assistant may speak again, or goes on to in the queue; what waited is answered now. */
    void floorIsBack(String shop, String cid);
}
