package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Our own format: a Product, an Article or a Promotion a line. */
class JsonlReader implements FeedReader {

    @Override
    public void read(Path feed, String currency, FeedSink sink) throws IOException {
        try (LineReader lines = new LineReader(Files.newInputStream(feed))) {
            for (var line = lines.read(); line != null; line = lines.read()) {
                if (line.fault() != null) {
                    sink.rejected(ImportError.row(line.number(), line.fault()));
                } else if (!line.text().isBlank()) {
                    JsonRow.read(line.number(), line.text(), sink);
                }
            }
        }
    }
}
