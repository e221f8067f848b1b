package dev.daogou.conversation;

/** A place in the log: the {@code seq}-th durable event of a conversation, counted from 1 without gaps. */
public record Place(String cid, long seq) {}
