package dev.daogou.conversation;

import java.time.Instant;

/** What was said, without what came with it: read where many are looked over. @param heardAs only of a visitor's */
public record SpokenLine(Author author, String mid, long seq, String text, HeardAs heardAs, Instant at) {}
