package dev.daogou.assistant;

import java.util.concurrent.Executor;

/**
 * Whose threads the assistant's work runs on, and by which clock. Mailboxes and answers have their own, so that a stop never
 * waits behind a retrieval. A port, so that a test decides what happens when.
 */
interface Threads {

    Executor mailboxes();

    Executor answers();

    /** Does work for a shop on the calling thread. */
    void within(String shop, Runnable work);

    /** Of a clock that only tells durations. */
    long nanos();

    /** Runs something short that never blocks; not at all once we are stopping. */
    void after(long nanos, Runnable work);
}
