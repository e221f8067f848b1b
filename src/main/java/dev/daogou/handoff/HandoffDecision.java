package dev.daogou.handoff;

/** Whether a person is brought in. */
public sealed interface HandoffDecision {

    /** The assistant goes on. */
    record None() implements HandoffDecision {}

    /** A person takes over. */
    record Handoff(Cause cause, String department) implements HandoffDecision {}

    /** A person is needed, and cannot be had now: the assistant keeps the floor and says what follows from {@code why}. */
    record Declined(Cause cause, String department, Why why) implements HandoffDecision {}

    enum Why {
        /** No agent is present: a contact is offered and the case waits. */
        NOBODY_PRESENT,
        /** One has been asked and the visitor waits for them in the queue: that is said, and nobody is asked a second time. */
        AWAITED
    }
}
