package dev.daogou.conversation;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/** The bus of a single replica. */
@ApplicationScoped
class InProcessBus implements Bus {

    private static final Logger LOG = Logger.getLogger(InProcessBus.class);

    private final ConcurrentHashMap<String, List<Consumer<ConversationEvent>>> byConversation = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, List<Consumer<ShopEvent>>> byShop = new ConcurrentHashMap<>();

    @Override
    public Subscription subscribe(String cid, Consumer<ConversationEvent> subscriber) {
        return add(byConversation, cid, subscriber);
    }

    @Override
    public Subscription subscribeShop(String shop, Consumer<ShopEvent> subscriber) {
        return add(byShop, shop, subscriber);
    }

    @Override
    public void publish(String shop, String cid, ConversationEvent event) {
        tell(byConversation.get(cid), event);
        if (!(event instanceof ConversationEvent.Delta)) {
            tell(byShop.get(shop), new ShopEvent(shop, cid, event));
        }
    }

    private static <E> void tell(List<Consumer<E>> subscribers, E event) {
        if (subscribers == null) {
            return;
        }
        for (Consumer<E> subscriber : subscribers) {
            try {
                subscriber.accept(event);
            } catch (RuntimeException e) {
                // One broken listener must not silence the others, nor fail the write that has just been committed.
                LOG.error("A listener on the bus broke.", e);
            }
        }
    }

    private static <E> Subscription add(ConcurrentHashMap<String, List<Consumer<E>>> all, String key, Consumer<E> subscriber) {
        all.compute(key, (k, list) -> {
            List<Consumer<E>> grown = list == null ? new CopyOnWriteArrayList<>() : list;
            grown.add(subscriber);
            return grown;
        });
        return () -> all.computeIfPresent(key, (k, list) -> {
            list.remove(subscriber);
            return list.isEmpty() ? null : list;
        });
    }
}
