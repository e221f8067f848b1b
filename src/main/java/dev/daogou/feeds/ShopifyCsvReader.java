package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import dev.daogou.feeds.ShopifyColumns.Row;

/**
 * Shopify's product CSV. Rows of one handle become one product: rows with an option, a SKU or a price are its variants, and
 * others bring images. What is not for sale (draft, archived, unpublished) is withdrawn.
 */
class ShopifyCsvReader implements FeedReader {

    @Override
    public void read(Path feed, String currency, FeedSink sink) throws IOException {
        char delimiter = delimiter(feed);
        RowGroups<Row> groups = new RowGroups<>(rows -> product(rows, currency, sink));
        rows(feed, delimiter, error -> {}, row -> groups.count(row.get("handle")));
        rows(feed, delimiter, sink::rejected, row -> groups.add(row.get("handle"), row, row.size()));
    }

    private static char delimiter(Path feed) throws IOException {
        try (LineReader lines = new LineReader(Files.newInputStream(feed))) {
            for (var line = lines.read(); line != null; line = lines.read()) {
                if (line.fault() != null || !line.text().isBlank()) {
                    char delimiter = line.fault() != null ? 0 : ShopifyColumns.delimiter(line.text());
                    if (delimiter != 0) {
                        return delimiter;
                    }
                    break;
                }
            }
        }
        throw new FeedUnreadable(
                "the first line must name the columns as Shopify exports them, among them Handle (or URL handle), "
                        + "Title and Variant Price (or Price)");
    }

    private static void product(List<Row> rows, String currency, FeedSink sink) {
        String handle = rows.get(0).get("handle");
        int line = rows.get(0).line();
        try {
            if (ShopifyState.isSold(rows)) {
                sink.item(line, new ProductItem(ShopifyProduct.of(rows, currency)));
            } else {
                sink.withdrawn(line, RowKind.PRODUCT, handle);
            }
        } catch (CellFault fault) {
            sink.rejected(RowKind.PRODUCT, new ImportError(fault.line, handle, fault.column, fault.getMessage()));
        }
    }

    private static void rows(Path feed, char delimiter, Consumer<ImportError> faults, Consumer<Row> rows) throws IOException {
        try (TableReader table = new TableReader(feed, delimiter)) {
            ShopifyColumns columns = null;
            for (var line = table.read(); line != null; line = table.read()) {
                if (line.fault() != null) {
                    faults.accept(ImportError.row(line.line(), line.fault()));
                } else if (line.isBlank()) {
                    continue;
                } else if (columns == null) {
                    columns = ShopifyColumns.of(line.cells());
                } else {
                    row(columns, line, faults, rows);
                }
            }
        }
    }

    private static void row(ShopifyColumns columns, TableReader.Row line, Consumer<ImportError> faults, Consumer<Row> rows) {
        Row row = columns.row(line.line(), line.cells());
        if (row == null) {
            faults.accept(ImportError.row(line.line(),
                    "has more cells than the header has columns: put quotes around cells that hold commas or line ends"));
        } else if (row.get("handle") == null) {
            faults.accept(new ImportError(line.line(), null, columns.headings().get("handle"),
                    "is missing: every row names the product it belongs to"));
        } else {
            rows.accept(row);
        }
    }
}
