package dev.daogou.guard;

/** The last few characters of a text that goes by. */
final class Behind {

    private static final int REMEMBERED = 8;

    private final StringBuilder text = new StringBuilder();

    void passes(CharSequence more) {
        text.append(more, Math.max(0, more.length() - REMEMBERED), more.length());
        text.delete(0, Math.max(0, text.length() - REMEMBERED));
    }

    /** With what is to pass next. */
    String and(StringBuilder ready) {
        return ready.length() >= REMEMBERED ? ready.substring(ready.length() - REMEMBERED) : text.toString() + ready;
    }

    /** The last of all, a blank when there was none. */
    char last(StringBuilder ready) {
        StringBuilder latest = ready.isEmpty() ? text : ready;
        return latest.isEmpty() ? ' ' : latest.charAt(latest.length() - 1);
    }
}
