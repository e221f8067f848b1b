package dev.daogou.assistant;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text may be cut without tearing what a reader sees as one character. */
final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    /**
     * The largest boundary between characters, as a reader counts them, that is not beyond an offset.
     *
     * @param off UTF-16 units; brought into the text's range first
     */
    static int boundary(String text, int off) {
        int wanted = Math.max(0, Math.min(off, text.length()));
        Matcher cluster = CLUSTER.matcher(text);
        int boundary = 0;
        while (boundary < wanted && cluster.find()) {
            if (cluster.end() > wanted) {
                return boundary;
            }
            boundary = cluster.end();
        }
        return boundary;
    }
}
