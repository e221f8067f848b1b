package dev.daogou.conversation;

/**
 * Called in the transaction that stores a message, before it is acknowledged or told: what an observer stores is stored with it
 * or not at all. Must be fast; what it throws refuses the message.
 */
public interface MessageObserver {

    /** For every visitor's message: what is set on it is stored with it. */
    default void visitorSaid(Conversation conversation, Message message) {}

    /** For every message, whoever said it, once all is known of it. */
    default void said(Conversation conversation, Message message) {}
}
