package dev.daogou.assistant;

/** The text of a turn: what was released of it, what is still held, how much of it was seen and how much is stored. */
final class TurnText {

    private final StringBuilder released = new StringBuilder();
    private final StringBuilder held = new StringBuilder();
    private int acked;
    private int flushed;

    void hold(String text) {
        held.append(text);
    }

    void dropHeld() {
        held.setLength(0);
    }

    /** What may be shown now of what is held, from then on released; never half a surrogate pair. Empty when nothing may. */
    String release() {
        int ready = held.length();
        if (ready > 0 && Character.isHighSurrogate(held.charAt(ready - 1))) {
            ready--;
        }
        String text = held.substring(0, ready);
        held.delete(0, ready);
        released.append(text);
        return text;
    }

    int length() {
        return released.length();
    }

    String released() {
        return released.toString();
    }

    void ack(int off) {
        acked = Math.max(acked, Math.min(off, released.length()));
    }

    /**
     * What counts as shown when it ends here: what the interrupting device had seen, else the most that any acknowledged, else all
     * that was released; never half a character.
     *
     * @param seen null when the interrupting device does not say
     * @param all whether everything released counts, whatever was acknowledged
     */
    String shown(Integer seen, boolean all) {
        int off = all ? released.length() : seen != null ? seen : acked > 0 ? acked : released.length();
        return released.substring(0, Graphemes.boundary(released.toString(), off));
    }

    boolean endsInQuestion() {
        String text = released.toString().stripTrailing();
        return text.endsWith("?") || text.endsWith("\uFF1F");
    }

    /** What was released since the last flush that is known to be stored, or null when there is nothing new. */
    String unflushed() {
        return flushed == released.length() ? null : released.substring(flushed);
    }

    void flushed(int units) {
        flushed += units;
    }
}
