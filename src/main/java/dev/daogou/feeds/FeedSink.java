package dev.daogou.feeds;

/** Takes what a reader finds, one by one, so that a feed is never in memory as a whole. */
interface FeedSink {

    /** @param line of the feed, from 1, or {@code null} */
    void item(Integer line, FeedItem item);

    /** A row that could not even be read. */
    void rejected(ImportError error);

    /** A row of which kind and id are known: a feed that replaces leaves the old one in place. */
    default void rejected(RowKind kind, ImportError error) {
        rejected(error);
    }

    /** A row that says of a thing that it is not for sale, or no longer. */
    default void withdrawn(Integer line, RowKind kind, String id) {}
}
