package dev.daogou.handoff;

import java.time.Instant;

import dev.daogou.conversation.Conversation;

/**
 * A case waits for a person: a new one, or one whose agent has left. Fired in the transaction that lets it wait, while the
 * conversation's row is held.
 */
public record HandoffRequested(Conversation conversation, Handoff handoff, Instant at) {}
