package dev.daogou.feeds;

/** The feed as a whole cannot be used; the message tells its author what to do. */
class FeedUnreadable extends RuntimeException {

    FeedUnreadable(String message) {
        super(message, null, false, false);
    }
}
