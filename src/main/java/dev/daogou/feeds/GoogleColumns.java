package dev.daogou.feeds;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of a Google Merchant Center feed, and its rows. */
final class GoogleColumns {

    static final TableFormat TABLE = new TableFormat(GoogleColumns::name, List.of("id", "title", "price"));

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

    private GoogleColumns() {}

    /** Google writes "sale price", spreadsheets write "Sale_Price", XML habits write "g:sale_price". */
    static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceFirst("^g:", "").replaceAll("[ -]+", "_");
    }
}
