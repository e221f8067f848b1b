package dev.daogou.feeds;

import java.io.IOException;
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
        RowGroups<Row> groups = new RowGroups<>(rows -> product(rows, currency, sink));
        rows(feed, error -> {}, row -> groups.count(row.get("handle")));
        rows(feed, sink::rejected, row -> groups.add(row.get("handle"), row, row.size()));
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

    private static void rows(Path feed, Consumer<ImportError> faults, Consumer<Row> rows) throws IOException {
        ShopifyColumns.TABLE.read(feed, faults, (line, cells, headings) -> {
            if (cells.containsKey("handle")) {
                rows.accept(new Row(line, cells, headings));
            } else {
                faults.accept(new ImportError(line, null, headings.get("handle"),
                        "is missing: every row names the product it belongs to"));
            }
        });
    }
}
