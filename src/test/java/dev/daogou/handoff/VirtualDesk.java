package dev.daogou.handoff;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;

import dev.daogou.conversation.AllOf;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.FloorService;
import dev.daogou.conversation.LogByClock;
import dev.daogou.conversation.ShopEvent;
import dev.daogou.shop.CurrentShop;

/** The desk as the application puts it together, on the same tables, in a time of the test's own. */
@ApplicationScoped
class VirtualDesk {

    private final EntityManager db;
    private final CurrentShop shop;
    private final LogByClock logs;
    private final Summaries summaries;

    VirtualDesk(EntityManager db, CurrentShop shop, LogByClock logs, Summaries summaries) {
        this.db = db;
        this.shop = shop;
        this.logs = logs;
        this.summaries = summaries;
    }

    /** @param targets what was said of waiting times, in the order in which it was */
    record Parts(ConversationLog log, HandoffDesk desk, Presence presence, Roster roster, Absences absences, Patience patience,
            Targets watch, Routing routing, List<WaitTarget> targets, HandoffConfig config) {

        /** What the application does every few seconds, each in transactions of its own. */
        List<Runnable> rounds() {
            return List.of(absences::look, patience::look, watch::look, routing::route);
        }
    }

    Parts at(Clock clock, Consumer<ShopEvent> told) {
        HandoffConfig config = new Usual();
        ConversationLog log = logs.log(clock, told);
        FloorService floors = logs.floors(log);
        Presence presence = new Presence(db, shop, config, clock);
        Roster roster = new Roster(db, shop, config, clock);
        Reachable reachable = new Reachable(roster, shop, clock, new AllOf<>(List.of()));
        List<WaitTarget> targets = new ArrayList<>();
        Event<QueueChanged> changed = new Kept<>(new ArrayList<>());
        Queue queue = new Queue(log, floors, roster, reachable, summaries, shop, db,
                new CaseNews(changed, new Kept<>(new ArrayList<>()), new Kept<>(new ArrayList<>())));
        return new Parts(log, new HandoffDesk(log, floors, reachable, presence, queue), presence, roster,
                new Absences(db, log, queue, shop, config, clock), new Patience(queue, reachable, config, clock),
                new Targets(new Kept<>(targets), shop, clock), new Routing(db, reachable, shop, changed, config, clock),
                targets,
                config);
    }

    private record Usual() implements HandoffConfig {
        @Override
        public Duration presence() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration offer() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration absence() {
            return Duration.ofMinutes(2);
        }

        @Override
        public int capacity() {
            return 5;
        }

        @Override
        public Duration lookOver() {
            return Duration.ofSeconds(5);
        }
    }

    /** An event that is heard by the test alone. */
    private record Kept<T>(List<T> fired) implements Event<T> {
        @Override
        public void fire(T event) {
            fired.add(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
