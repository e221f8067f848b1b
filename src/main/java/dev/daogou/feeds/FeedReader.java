package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format. */
interface FeedReader {

    /**
     * @param currency of the shop: what a price without a currency is in
     * @throws FeedUnreadable when the feed as a whole is not what its format says
     */
    void read(Path feed, String currency, FeedSink sink) throws IOException;
}
