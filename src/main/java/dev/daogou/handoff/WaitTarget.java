package dev.daogou.handoff;

import java.time.Instant;

/**
 * A case has waited nearly, or longer than, the shop wants anybody to; fired once that is noted.
 *
 * @param missed false for the warning before
 * @param dueAt until when somebody was to have taken it
 */
public record WaitTarget(String shop, String cid, String department, boolean missed, Instant dueAt) {}
