package dev.daogou.conversation;

import java.time.Clock;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The log on the real tables, in a time of the test's own; nobody answers, and what is told is told to the test alone. */
@ApplicationScoped
public class LogByClock {

    private final Rows rows;
    private final ObjectMapper json;
    private final Instance<MessageObserver> observers;
    private final Instance<LiveTurns> turns;

    LogByClock(Rows rows, ObjectMapper json, Instance<MessageObserver> observers, @Any Instance<LiveTurns> turns) {
        this.rows = rows;
        this.json = json;
        this.observers = observers;
        this.turns = turns;
    }

    public ConversationLog log(Clock clock, Consumer<ShopEvent> told) {
        return new ConversationLog(rows, new Bus() {
            @Override
            public Subscription subscribe(String cid, Consumer<ConversationEvent> subscriber) {
                return () -> {};
            }

            @Override
            public Subscription subscribeShop(String shop, Consumer<ShopEvent> subscriber) {
                return () -> {};
            }

            @Override
            public void publish(String shop, String cid, ConversationEvent event) {
                told.accept(new ShopEvent(shop, cid, event));
            }
        }, clock, json, observers);
    }

    public FloorService floors(ConversationLog log) {
        return new FloorService(log, turns.select(NamedLiteral.of("nobody")));
    }
}
