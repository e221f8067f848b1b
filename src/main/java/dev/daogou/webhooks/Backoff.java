package dev.daogou.webhooks;

import java.time.Duration;

/** When what was not taken is tried again: after 10, 20, 40 … seconds, at last every quarter of an hour, for about a day. */
final class Backoff {

    /** A receiver that asks for more time gets no more than this, so that a day's tries are not one. */
    static final Duration LONGEST_ASKED = Duration.ofHours(1);
    /** With the waits between them 23 h 51 min. */
    static final int MOST_TRIES = 102;

    private static final Duration FIRST = Duration.ofSeconds(10);
    /** Once the receiver is up again, nothing waits for longer. */
    private static final Duration LAST = Duration.ofMinutes(15);
    private static final int DOUBLINGS_BELOW_LAST = 6;

    private Backoff() {}

    /**
     * @param attempts that have failed, 1 and more
     * @param retryAfter what the receiver asks for, or {@code null}
     */
    static Duration after(int attempts, Duration retryAfter) {
        Duration wait = attempts > DOUBLINGS_BELOW_LAST + 1 ? LAST : FIRST.multipliedBy(1L << (attempts - 1));
        Duration asked = retryAfter == null || retryAfter.compareTo(LONGEST_ASKED) < 0 ? retryAfter : LONGEST_ASKED;
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }
}
