package dev.daogou.conversation;

import java.util.function.Consumer;

/**
 * Carries what happens to whoever shows it. Subscribers are called on the publisher's thread and must return at once; durable
 * events may overtake each other by a hair, so a subscriber that needs order goes by {@code seq}.
 */
public interface Bus {

    /** Everything of one conversation. */
    Subscription subscribe(String cid, Consumer<ConversationEvent> subscriber);

    /** Everything but deltas of all conversations of a shop. */
    Subscription subscribeShop(String shop, Consumer<ShopEvent> subscriber);

    void publish(String shop, String cid, ConversationEvent event);
}
