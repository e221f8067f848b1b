package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Files;
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
