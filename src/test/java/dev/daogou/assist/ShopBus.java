package dev.daogou.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.daogou.conversation.Bus;
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.ShopEvent;
import dev.daogou.conversation.Subscription;

/** A bus of one shop, for one who subscribes. */
final class ShopBus implements Bus {

    final List<Consumer<ShopEvent>> subscribers = new ArrayList<>();

    @Override
    public Subscription subscribe(String cid, Consumer<ConversationEvent> subscriber) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription subscribeShop(String shop, Consumer<ShopEvent> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    @Override
    public void publish(String shop, String cid, ConversationEvent event) {
        List.copyOf(subscribers).forEach(subscriber -> subscriber.accept(new ShopEvent(shop, cid, event)));
    }
}
