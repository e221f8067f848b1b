package dev.daogou.chat;

/**
 * One server frame, ready to be sent.
 *
 * @param t its name
 * @param id {@code epoch-seq} of a durable event, else null
 */
record Frame(String t, String id, String json) {}
