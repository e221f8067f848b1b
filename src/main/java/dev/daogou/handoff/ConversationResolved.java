package dev.daogou.handoff;

import java.time.Instant;

import dev.daogou.conversation.Conversation;

/**
 * An agent has settled a conversation. Fired in the transaction that gives the floor back, while the conversation's row is held.
 *
 * @param handoff the case that ended with it, or {@code null} when the agent had taken over without one
 * @param outcome what came of it, or {@code null} when the agent did not say
 */
public record ConversationResolved(Conversation conversation, Handoff handoff, String agentId, Outcome outcome, Instant at) {}
