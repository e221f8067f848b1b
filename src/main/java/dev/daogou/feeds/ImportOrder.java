package dev.daogou.feeds;

/** What a run was asked to do. */
record ImportOrder(String run, String shop, FeedFormat format, ImportMode mode) {}
