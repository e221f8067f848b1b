package dev.daogou.feeds;

import java.io.Serializable;

/** A merchant's own id is unique within the shop only. */
record FeedKey(String shop, String id) implements Serializable {}
