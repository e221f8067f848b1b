package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import dev.daogou.feeds.GoogleColumns.Row;

/** Google Merchant Center's tab-separated feed. */
class GoogleTsvReader implements FeedReader {

    @Override
    public void read(Path feed, String currency, FeedSink sink) throws IOException {
        GoogleGroups.read((faults, rows) -> rows(feed, faults, rows), currency, sink);
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
