package dev.daogou.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.daogou.shared.Problem;

/** A table with a header that came in whole, as somebody's spreadsheet has saved it. Taken as a whole or not at all. */
public final class SmallTable {

    public static final int MOST_FAULTS = 100;

    /**
     * @param line in which the row begins, from 1
     * @param cells by the heading of their column in small letters, without the empty ones
     */
    public record Row(int line, Map<String, String> cells) {}

    private SmallTable() {}

    /**
     * @param needed columns that the header must name, in small letters
     * @throws Problem 400 naming each line that cannot be read
     */
    public static List<Row> read(byte[] table, List<String> needed) {
        List<Row> rows = new ArrayList<>();
        List<Problem.Fault> faults = new ArrayList<>();
        try {
            new TableFormat(heading -> heading.strip().toLowerCase(Locale.ROOT), needed).read(
                    () -> new ByteArrayInputStream(table),
                    error -> faults.add(new Problem.Fault(null, error.line(), error.message())),
                    (line, cells, headings) -> rows.add(new Row(line, cells)));
        } catch (FeedUnreadable none) {
            throw Problem.badField("body", none.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!faults.isEmpty()) {
            throw Problem.bad(List.copyOf(faults.subList(0, Math.min(MOST_FAULTS, faults.size()))));
        }
        return rows;
    }
}
