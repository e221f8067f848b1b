package dev.daogou.indexing;

/** Passages of a shop were written. Observe it after success of the transaction. */
public record PassagesChanged(String shop) {}
