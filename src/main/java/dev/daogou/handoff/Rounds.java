package dev.daogou.handoff;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Looks every shop's queue over, again and again: what nobody's click brings about, time does. */
@ApplicationScoped
class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final EntityManager db;
    private final Absences absences;
    private final Patience patience;
    private final Targets targets;
    private final Routing routing;

    Rounds(EntityManager db, Absences absences, Patience patience, Targets targets, Routing routing) {
        this.db = db;
        this.absences = absences;
        this.patience = patience;
        this.targets = targets;
        this.routing = routing;
    }

    @Scheduled(every = "${daogou.handoff.look-over:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        for (String shop : shopsWherePeopleAreWaitedFor()) {
            CurrentShop.within(shop, () -> {
                inPeace(absences::look);
                inPeace(patience::look);
                inPeace(targets::look);
                inPeace(routing::route);
            });
        }
    }

    /** What breaks for one shop, or in one respect, is not to keep the others waiting. */
    private static void inPeace(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.error("A queue could not be looked over.", e);
        }
    }

    /** Asked across shops, in a transaction of its own; everything after it is one shop's. */
    private List<String> shopsWherePeopleAreWaitedFor() {
        List<?> shops = QuarkusTransaction.requiringNew().call(() -> db.createNativeQuery("""
                select shop from handoff where state = 'WAITING' and told is not null
                union select shop from conversation where floor_by is not null""").getResultList());
        return shops.stream().map(String.class::cast).toList();
    }
}
