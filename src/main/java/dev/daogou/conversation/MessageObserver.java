package dev.daogou.conversation;

/**
 * Called for every visitor's message in the transaction that stores it, before it is acknowledged: what an observer sets on the
 * message is stored with it. Must be fast; what it throws refuses the message.
 */
public interface MessageObserver {
    void visitorSaid(Conversation conversation, Message message);
}
