package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import dev.daogou.feeds.GoogleColumns.Row;

/**
 * Google Merchant Center's tab-separated feed. Rows of one {@code item_group_id} become one product with variants, wherever
 * they stand.
 */
class GoogleTsvReader implements FeedReader {

    @Override
    public void read(Path feed, String currency, FeedSink sink) throws IOException {
        RowGroups<Row> groups = new RowGroups<>(rows -> product(rows, currency, sink));
        rows(feed, error -> {}, row -> {
            if (group(row) != null) {
                groups.count(group(row));
            }
        });
        rows(feed, sink::rejected, row -> {
            if (group(row) == null) {
                product(List.of(row), currency, sink);
            } else {
                groups.add(group(row), row, row.size());
            }
        });
    }

    private static String group(Row row) {
        return row.get("item_group_id");
    }

    private static void product(List<Row> rows, String currency, FeedSink sink) {
        int line = rows.get(0).line();
        try {
            sink.item(line, new ProductItem(GoogleProduct.of(rows, currency)));
        } catch (CellFault fault) {
            sink.rejected(RowKind.PRODUCT,
                    new ImportError(fault.line, rows.get(0).first("item_group_id", "id"), fault.column, fault.getMessage()));
        }
    }

    private static void rows(Path feed, Consumer<ImportError> faults, Consumer<Row> rows) throws IOException {
        try (TableReader table = new TableReader(feed, '\t')) {
            GoogleColumns columns = null;
            for (var line = table.read(); line != null; line = table.read()) {
                if (line.fault() != null) {
                    faults.accept(ImportError.row(line.line(), line.fault()));
                } else if (line.isBlank()) {
                    continue;
                } else if (columns == null) {
                    columns = GoogleColumns.of(line.cells());
                } else {
                    Row row = columns.row(line.line(), line.cells());
                    if (row == null) {
                        faults.accept(ImportError.row(line.line(),
                                "has more cells than the header has columns: take tabs out of the cells, or put quotes around them"));
                    } else {
                        rows.accept(row);
                    }
                }
            }
        }
    }
}
