package dev.daogou.feeds;

/** Takes what a reader finds, one by one, so that a feed is never in memory as a whole. */
interface FeedSink {

    /** @param line of the feed, from 1, or {@code null} */
    void item(Integer line, FeedItem item);

    /** A row that could not even be read. */
    void rejected(ImportError error);
}
