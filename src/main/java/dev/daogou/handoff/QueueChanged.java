package dev.daogou.handoff;

/** A shop's queue is not what it was; fired once the change is committed. */
public record QueueChanged(String shop) {}
