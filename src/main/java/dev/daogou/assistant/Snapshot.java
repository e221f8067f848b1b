package dev.daogou.assistant;

/** A live turn as a device that joins now has to show it. {@code off} is the text's length in UTF-16 units. */
public record Snapshot(String tid, String state, String text, int off) {}
