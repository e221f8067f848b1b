package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Path;

import dev.daogou.feeds.GoogleColumns.Row;

/** Google Merchant Center's feed as a table. Spreadsheets save it, and Meta takes it, between commas or semicolons too. */
class GoogleTsvReader implements FeedReader {

    @Override
    public void read(Path feed, String currency, FeedSink sink) throws IOException {
        GoogleGroups.read((faults, rows) -> GoogleColumns.TABLE.read(feed, faults,
                (line, cells, headings) -> rows.accept(new Row(line, cells))), currency, sink);
    }
}
