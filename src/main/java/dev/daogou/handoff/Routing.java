package dev.daogou.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import dev.daogou.handoff.Router.Offer;
import dev.daogou.shop.CurrentShop;

/** Offers the current shop's cases to its people, as soon as the queue has changed and whenever it is looked over. */
@ApplicationScoped
class Routing {

    private static final Logger LOG = Logger.getLogger(Routing.class);

    private final EntityManager db;
    private final Reachable reachable;
    private final CurrentShop shop;
    private final Event<QueueChanged> changed;
    private final Clock clock;
    private final Router router;
    /** Not the thread of whoever changed the queue: their transaction is ending. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "queue-routing"));
    /** Shops that are about to be routed: what changes until then is seen by it. */
    private final Set<String> due = ConcurrentHashMap.newKeySet();

    Routing(EntityManager db, Reachable reachable, CurrentShop shop, Event<QueueChanged> changed, HandoffConfig config,
            Clock clock) {
        this.db = db;
        this.reachable = reachable;
        this.shop = shop;
        this.changed = changed;
        this.clock = clock;
        this.router = new Router(config.offer());
    }

    void queueChanged(@Observes QueueChanged what) {
        if (!what.byRouting() && due.add(what.shop())) {
            worker.execute(() -> {
                due.remove(what.shop());
                try {
                    CurrentShop.within(what.shop(), this::route);
                } catch (RuntimeException e) {
                    // The next look over the queue does it.
                    LOG.errorf(e, "The cases of shop %s could not be offered to its people.", what.shop());
                }
            });
        }
    }

    void route() {
        if (offer()) {
            changed.fire(new QueueChanged(shop.id(), true));
        }
    }

    /** Whether anybody is asked who was not before. */
    @Transactional
    boolean offer() {
        List<Handoff> queue = Handoff.inQueue();
        if (queue.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        int done = 0;
        for (Offer offer : router.offers(queue.stream().map(Handoff::asIsRouted).toList(), reachable.atWork(), now)) {
            // Beside whatever else happens to the case: who has taken it meanwhile keeps it.
            done += db.createNativeQuery("""
                    update handoff set offered_to = ?1, offered_at = ?2, passed_by = ?3
                    where id = ?4 and shop = ?5 and state = 'WAITING' and told is not null""").setParameter(1, offer.to())
                    .setParameter(2, offer.to() == null ? null : now).setParameter(3, offer.passedBy().toArray(String[]::new))
                    .setParameter(4, offer.id()).setParameter(5, shop.id()).executeUpdate();
        }
        return done > 0;
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
