package dev.daogou.feeds;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a row of a table into cells, line by line. A cell in quotes may hold the delimiter, line ends, and a quote as two; a
 * quote anywhere else is an inch.
 */
final class Cells {

    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    /** The quoted cell that goes on in the next line, as far as it is known. */
    private StringBuilder open;

    Cells(char delimiter) {
        this.delimiter = delimiter;
    }

    /** What a line did to its row. */
    enum State {
        /** The row ends with this line. */
        WHOLE,
        /** A quoted cell goes on in the next line. */
        OPEN,
        /** A quote was opened, and what follows is not how a quoted cell goes on. */
        TORN
    }

    /** @return the cells of a line of which every quote that does not close is an inch */
    static List<String> ofLine(String line, char delimiter) {
        Cells cells = new Cells(delimiter);
        cells.cut(line, 0, true);
        return cells.cells;
    }

    List<String> cells() {
        return cells;
    }

    State add(String line) {
        if (open == null) {
            return cut(line, 0, false);
        }
        int end = closing(line, 0, false);
        open.append('\n');
        if (end < 0) {
            open.append(unquoted(line));
            return stray(line, 0) ? State.TORN : State.OPEN;
        }
        cells.add(open.append(unquoted(line.substring(0, end))).toString());
        open = null;
        return cut(line, end + 2, false);
    }

    private State cut(String line, int start, boolean literal) {
        int from = start;
        while (from <= line.length()) {
            boolean quoted = from < line.length() && line.charAt(from) == '"';
            int end = quoted ? closing(line, from + 1, true) : -1;
            if (end >= 0) {
                cells.add(unquoted(line.substring(from + 1, end)));
                from = end + 2;
            } else if (quoted && !literal) {
                if (stray(line, from + 1)) {
                    return State.TORN;
                }
                open = new StringBuilder(unquoted(line.substring(from + 1)));
                return State.OPEN;
            } else {
                end = line.indexOf(delimiter, from);
                end = end < 0 ? line.length() : end;
                cells.add(line.substring(from, end));
                from = end + 1;
            }
        }
        return State.WHOLE;
    }

    /**
     * @param lenient whether a single quote inside is a part of the text: safe within a line, but over line ends it is more
     *        likely the next cell's
     * @return the index of the closing quote, or -1
     */
    private int closing(String line, int from, boolean lenient) {
        for (int i = line.indexOf('"', from); i >= 0; i = line.indexOf('"', i + 1)) {
            if (i + 1 == line.length() || line.charAt(i + 1) == delimiter) {
                return i;
            }
            if (line.charAt(i + 1) == '"') {
                i++;
            } else if (!lenient) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a quote stands there that neither closes nor is one of two. */
    private static boolean stray(String line, int from) {
        for (int i = line.indexOf('"', from); i >= 0; i = line.indexOf('"', i + 1)) {
            if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                i++;
            } else {
                return true;
            }
        }
        return false;
    }

    private static String unquoted(String text) {
        return text.replace("\"\"", "\"");
    }
}
