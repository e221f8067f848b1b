package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.daogou.feeds.GoogleColumns.Row;

/**
 * Google Merchant Center's tab-separated feed. Rows of one {@code item_group_id} become one product with variants. They may
 * stand apart, so a first pass counts them, and a second holds only groups that are not complete yet.
 */
class GoogleTsvReader implements FeedReader {

    @Override
    public void read(Path feed, String currency, FeedSink sink) throws IOException {
        Map<String, Integer> missing = new HashMap<>();
        rows(feed, error -> {}, row -> missing.merge(group(row), 1, Integer::sum));
        missing.remove("");
        Map<String, List<Row>> open = new HashMap<>();
        rows(feed, sink::rejected, row -> {
            String group = group(row);
            if (group.isEmpty()) {
                product(List.of(row), currency, sink);
                return;
            }
            open.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
            if (missing.merge(group, -1, Integer::sum) == 0) {
                product(open.remove(group), currency, sink);
            }
        });
    }

    private static String group(Row row) {
        String group = row.get("item_group_id");
        return group == null ? "" : group;
    }

    private static void product(List<Row> rows, String currency, FeedSink sink) {
        int line = rows.get(0).line();
        try {
            sink.item(line, new ProductItem(GoogleProduct.of(rows, currency)));
        } catch (CellFault fault) {
            sink.rejected(
                    new ImportError(fault.line, rows.get(0).first("item_group_id", "id"), fault.column, fault.getMessage()));
        }
    }

    private static void rows(Path feed, Consumer<ImportError> faults, Consumer<Row> rows) throws IOException {
        try (LineReader lines = new LineReader(Files.newInputStream(feed))) {
            GoogleColumns columns = null;
            for (var line = lines.read(); line != null; line = lines.read()) {
                if (line.fault() != null) {
                    faults.accept(ImportError.row(line.number(), line.fault()));
                } else if (columns == null) {
                    columns = line.text().isBlank() ? null : GoogleColumns.of(line.text());
                } else if (!line.text().isBlank()) {
                    Row row = columns.row(line.number(), line.text());
                    if (row == null) {
                        faults.accept(ImportError.row(line.number(),
                                "has more cells than the header has columns: take line ends and tabs out of the cells"));
                    } else {
                        rows.accept(row);
                    }
                }
            }
        }
    }
}
