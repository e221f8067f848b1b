package dev.daogou.feeds;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import dev.daogou.feeds.GoogleColumns.Row;

/** Rows of one {@code item_group_id} become one product with variants, wherever they stand. */
final class GoogleGroups {

    /** The rows of a feed; read twice, so it begins anew each time. */
    interface Source {
        void read(Consumer<ImportError> faults, Consumer<Row> rows) throws IOException;
    }

    private GoogleGroups() {}

    static void read(Source feed, String currency, FeedSink sink) throws IOException {
        RowGroups<Row> groups = new RowGroups<>(rows -> product(rows, currency, sink));
        feed.read(error -> {}, row -> {
            if (group(row) != null) {
                groups.count(group(row));
            }
        });
        feed.read(sink::rejected, row -> {
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
        try {
            sink.item(rows.get(0).line(), new ProductItem(GoogleProduct.of(rows, currency)));
        } catch (CellFault fault) {
            sink.rejected(RowKind.PRODUCT,
                    new ImportError(fault.line, rows.get(0).first("item_group_id", "id"), fault.column, fault.getMessage()));
        }
    }
}
