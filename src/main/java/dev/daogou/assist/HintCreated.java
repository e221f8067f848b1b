package dev.daogou.assist;

import java.time.Instant;

import dev.daogou.conversation.Conversation;

/** An agent has something to know. Fired in the transaction that stores the hint, while the conversation's row is held. */
public record HintCreated(Conversation conversation, HintView hint, Instant at) {}
