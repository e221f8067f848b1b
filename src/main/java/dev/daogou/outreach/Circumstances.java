package dev.daogou.outreach;

import java.time.Instant;

/**
 * What goes on in a conversation at the moment in which something would be said unasked.
 *
 * @param muted the visitor does not want it
 * @param person an agent has the floor
 * @param caseWaits a case for a person is open
 * @param assistantSpeaks a turn is being made, or a message waits for one
 * @param typing the visitor types
 * @param lastWordAt when somebody last said something; {@code null} for never
 */
public record Circumstances(boolean muted, boolean person, boolean caseWaits, boolean assistantSpeaks, boolean typing,
        Instant lastWordAt) {}
