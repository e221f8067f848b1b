package dev.daogou.feeds;

/** The right to fetch a feed now; whoever takes it over after its time has another token. */
record FeedLease(String shop, String id, String token) {}
