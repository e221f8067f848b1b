package dev.daogou.feeds;

/** @param format {@code null} to detect it each time */
record FeedPlan(FeedUrl url, FeedFormat format, ImportMode mode, int everyMinutes, boolean on) {}
