package dev.daogou.handoff;

/** What became of the wish to bring a person in. */
public sealed interface Enqueued {

    /** The floor is the queue's; the visitor has been told the place. {@code etaSeconds} is null while nothing is known. */
    record Waiting(int position, Integer etaSeconds) implements Enqueued {}

    /** Nobody is present: the case waits, the assistant keeps the floor, and the visitor has been offered to leave a contact. */
    record NobodyPresent() implements Enqueued {}

    /** A person has been asked in for this already, or is there: nothing was changed and nothing said. */
    record AlreadyOpen() implements Enqueued {}
}
