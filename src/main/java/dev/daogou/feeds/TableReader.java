package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The rows of a text table, each in bounded memory although its cells may hold line ends. A quote that never closes costs
 * its own line: reading goes on with the next.
 */
class TableReader implements AutoCloseable {

    /** Characters of a row. */
    static final int LONGEST = LineReader.LONGEST;

    private final LineReader lines;
    private final char delimiter;
    /** Lines that were looked at for the end of a row, and were none of it. */
    private final Deque<LineReader.Line> again = new ArrayDeque<>();

    TableReader(Path feed, char delimiter) throws IOException {
        this(Files.newInputStream(feed), delimiter);
    }

    /** @param feed is closed with it */
    TableReader(InputStream feed, char delimiter) throws IOException {
        this.lines = new LineReader(feed);
        this.delimiter = delimiter;
    }

    /**
     * A row, or why it is none; exactly one of cells and fault is set.
     *
     * @param line in which it begins, from 1
     */
    record Row(int line, List<String> cells, String fault) {

        boolean isBlank() {
            return cells != null && cells.stream().allMatch(String::isBlank);
        }
    }

    /** @return {@code null} at the end */
    Row read() throws IOException {
        LineReader.Line first = next();
        if (first == null) {
            return null;
        }
        if (first.fault() != null) {
            return new Row(first.number(), null, first.fault());
        }
        Cells cells = new Cells(delimiter);
        Cells.State state = cells.add(first.text());
        List<LineReader.Line> more = new ArrayList<>();
        long length = first.text().length();
        while (state == Cells.State.OPEN && length <= LONGEST) {
            LineReader.Line line = next();
            if (line == null) {
                break;
            }
            more.add(line);
            if (line.fault() != null) {
                break;
            }
            // Empty lines cost memory, too.
            length += line.text().length() + 16;
            state = cells.add(line.text());
        }
        return state == Cells.State.WHOLE ? new Row(first.number(), cells.cells(), null) : torn(first, more);
    }

    /** Between tabs a quote that never closes is an inch; between commas nobody can say where the cells are. */
    private Row torn(LineReader.Line first, List<LineReader.Line> more) {
        for (int i = more.size() - 1; i >= 0; i--) {
            again.addFirst(more.get(i));
        }
        return delimiter == '\t'
                ? new Row(first.number(), Cells.ofLine(first.text(), delimiter), null)
                : new Row(first.number(), null,
                        "opens a quote that is not closed within 2 MB, or holds a single quote where two should stand: write a "
                                + "quote within a cell twice");
    }

    private LineReader.Line next() throws IOException {
        return again.isEmpty() ? lines.read() : again.removeFirst();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
