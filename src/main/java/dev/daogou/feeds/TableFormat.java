package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A format whose feeds are tables with a header.
 *
 * @param naming from a column's heading to the name by which we read it
 * @param needed columns by which a header is known
 */
record TableFormat(UnaryOperator<String> naming, List<String> needed) {

    /** Where a table is read from, as often as it is opened. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Takes the rows below the header. */
    interface Rows {

        /**
         * @param line in which the row begins, from 1
         * @param cells by column, without the empty ones
         * @param headings as the feed writes them, by column
         */
        void row(int line, Map<String, String> cells, Map<String, String> headings);
    }

    /** @return what parts the cells, or 0 when the line is no header: spreadsheets of some countries write semicolons */
    char delimiter(String line) {
        for (char delimiter : new char[]{ '\t', ',', ';' }) {
            if (Cells.ofLine(line, delimiter).stream().map(naming).toList().containsAll(needed)) {
                return delimiter;
            }
        }
        return 0;
    }

    /** @throws FeedUnreadable without a header */
    void read(Path feed, Consumer<ImportError> faults, Rows rows) throws IOException {
        read(() -> Files.newInputStream(feed), faults, rows);
    }

    /** @throws FeedUnreadable without a header */
    void read(Source feed, Consumer<ImportError> faults, Rows rows) throws IOException {
        char delimiter = delimiter(feed);
        try (TableReader table = new TableReader(feed.open(), delimiter)) {
            List<String> names = null;
            Map<String, String> headings = new LinkedHashMap<>();
            for (var row = table.read(); row != null; row = table.read()) {
                if (row.fault() != null) {
                    faults.accept(ImportError.row(row.line(), row.fault()));
                } else if (row.isBlank()) {
                    continue;
                } else if (names == null) {
                    names = names(row.cells(), headings);
                } else {
                    Map<String, String> cells = cells(names, row.cells());
                    if (cells == null) {
                        faults.accept(ImportError.row(row.line(),
                                "has more cells than the header has columns: put quotes around "
                                        + "cells that hold " + (delimiter == '\t' ? "tabs" : "'" + delimiter + "'")
                                        + " or line ends"));
                    } else {
                        rows.row(row.line(), cells, headings);
                    }
                }
            }
        }
    }

    private char delimiter(Source feed) throws IOException {
        try (LineReader lines = new LineReader(feed.open())) {
            var line = lines.read();
            while (line != null && line.fault() == null && line.text().isBlank()) {
                line = lines.read();
            }
            char delimiter = line == null || line.fault() != null ? 0 : delimiter(line.text());
            if (delimiter == 0) {
                throw new FeedUnreadable(
                        "the first line must name the columns, parted by tabs, commas or semicolons, among them "
                                + String.join(", ", needed));
            }
            return delimiter;
        }
    }

    /** Of a column that stands twice, the first one counts; the others have no name. */
    private List<String> names(List<String> header, Map<String, String> headings) {
        List<String> names = new ArrayList<>();
        for (String heading : header) {
            String name = naming.apply(heading);
            names.add(headings.putIfAbsent(name, heading.strip()) == null ? name : null);
        }
        return names;
    }

    /** @return {@code null} when there are more cells than columns */
    private static Map<String, String> cells(List<String> names, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i).strip();
            if (!cell.isEmpty() && i >= names.size()) {
                return null;
            }
            if (!cell.isEmpty() && names.get(i) != null) {
                cells.put(names.get(i), cell);
            }
        }
        return cells;
    }
}
