package dev.daogou.feeds;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The header of a Google Merchant Center TSV, and its rows by column name. */
final class GoogleColumns {

    /**
     * One row. Empty cells are absent.
     *
     * @param lists cells that a format lets stand several times; they are not among the cells
     * @param details of the product, by name
     */
    record Row(int line, Map<String, String> cells, Map<String, List<String>> lists, Map<String, String> details) {

        Row(int line, Map<String, String> cells) {
            this(line, cells, Map.of(), Map.of());
        }

        List<String> all(String column) {
            return lists.getOrDefault(column, cells.containsKey(column) ? List.of(cells.get(column)) : List.of());
        }

        /** In characters, and a little for each cell, which is an object too. */
        long size() {
            long lengths = Stream.of(cells.values(), details.values()).flatMap(Collection::stream).mapToLong(String::length)
                    .sum();
            return lengths + lists.values().stream().flatMap(List::stream).mapToLong(v -> v.length() + 50).sum()
                    + 100 * (cells.size() + details.size());
        }

        String get(String column) {
            return cells.get(column);
        }

        String first(String... columns) {
            return Arrays.stream(columns).map(cells::get).filter(v -> v != null).findFirst().orElse(null);
        }
    }

    private final List<String> names;

    private GoogleColumns(List<String> names) {
        this.names = names;
    }

    static boolean isHeader(String line) {
        return isHeader(Cells.ofLine(line, '\t'));
    }

    private static boolean isHeader(List<String> cells) {
        return cells.size() > 1 && names(cells).containsAll(List.of("id", "title"));
    }

    static GoogleColumns of(List<String> header) {
        if (!isHeader(header)) {
            throw new FeedUnreadable("the first line must name the columns, separated by tabs, among them id and title");
        }
        return new GoogleColumns(names(header));
    }

    /** @return the row, or {@code null} when it has more cells than there are columns */
    Row row(int line, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                if (i >= names.size()) {
                    return null;
                }
                row.put(names.get(i), cell);
            }
        }
        return new Row(line, row);
    }

    /** Google writes "sale price", spreadsheets write "Sale_Price", XML habits write "g:sale_price". */
    private static List<String> names(List<String> header) {
        return header.stream().map(GoogleColumns::name).toList();
    }

    static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceFirst("^g:", "").replaceAll("[ -]+", "_");
    }
}
