package dev.daogou.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Looks every shop's queue over: a place that has changed is told, and who has waited too long, or waits for people who have
 * left or gone home, is answered by the assistant again. Their case goes on waiting.
 */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final EntityManager db;
    private final Queue queue;
    private final Reachable reachable;
    private final HandoffConfig config;
    private final Clock clock;

    Patience(EntityManager db, Queue queue, Reachable reachable, HandoffConfig config, Clock clock) {
        this.db = db;
        this.queue = queue;
        this.reachable = reachable;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${daogou.handoff.look-over:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookOver() {
        for (String shop : shopsWithAQueue()) {
            CurrentShop.within(shop, this::lookOverOne);
        }
    }

    private void lookOverOne() {
        boolean anybody = reachable.now();
        Instant since = clock.instant().minus(config.patience());
        int position = 0;
        for (Handoff waiting : queue.waiting()) {
            position++;
            try {
                if (waiting.told != null && (!anybody || waiting.createdAt.isBefore(since))) {
                    queue.giveBack(waiting.cid);
                } else if (waiting.told != null && waiting.told != position) {
                    queue.tell(waiting.cid, position);
                }
            } catch (RuntimeException e) {
                // The others in the queue must not wait because of one.
                LOG.errorf(e, "The case of conversation %s could not be looked over.", waiting.cid);
            }
        }
    }

    /** Asked across shops, in a transaction of its own; everything after it is one shop's. */
    private List<String> shopsWithAQueue() {
        List<?> shops = QuarkusTransaction.requiringNew().call(() -> db.createNativeQuery(
                "select distinct shop from handoff where state = 'WAITING' and told is not null").getResultList());
        return shops.stream().map(String.class::cast).toList();
    }
}
