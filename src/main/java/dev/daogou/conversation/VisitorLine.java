package dev.daogou.conversation;

import java.time.Instant;

/** What a visitor said, without what was answered: read where many of them are looked over. */
public record VisitorLine(String mid, long seq, String text, HeardAs heardAs, Instant at) {}
