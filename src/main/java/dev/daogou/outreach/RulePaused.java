package dev.daogou.outreach;

import java.time.Instant;

/**
 * A rule has paused itself: too many dismissed what it said. Fired in the transaction that pauses it; the conversation's row is
 * not held, so what happens in that conversation at the same moment may be told before or after.
 *
 * @param cid where the message was dismissed that decided it
 * @param shown messages by which it was judged, {@code dismissed} of them put away
 */
public record RulePaused(RuleKind rule, String cid, long shown, long dismissed, Instant at) {}
