package dev.daogou.feeds;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header of a Google Merchant Center TSV, and its rows by column name. */
final class GoogleColumns {

    /** One row. Empty cells are absent. */
    record Row(int line, Map<String, String> cells) {

        String get(String column) {
            return cells.get(column);
        }

        String first(String... columns) {
            return Arrays.stream(columns).map(cells::get).filter(v -> v != null).findFirst().orElse(null);
        }

        /** In characters. */
        int size() {
            return cells.values().stream().mapToInt(String::length).sum();
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
        return header.stream()
                .map(n -> n.strip().toLowerCase(Locale.ROOT).replaceFirst("^g:", "").replaceAll("[ -]+", "_")).toList();
    }
}
