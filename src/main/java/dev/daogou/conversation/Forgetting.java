package dev.daogou.conversation;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Conversations end for good: because their visitor asks, or because they have been kept for long enough. */
@ApplicationScoped
public class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    /** Rows that hang on a conversation go with it; a large batch would hold locks for long. */
    private static final int BATCH = 500;

    private final Session database;
    private final Bus bus;
    private final Clock clock;
    private final ConversationsConfig config;
    private final Instance<LiveTurns> turns;

    Forgetting(Session database, Bus bus, Clock clock, ConversationsConfig config, Instance<LiveTurns> turns) {
        this.database = database;
        this.bus = bus;
        this.clock = clock;
        this.config = config;
        this.turns = turns;
    }

    /** The right to be forgotten: nothing of the conversation is left, and whoever shows it is told to let go. */
    public void forget(String shop, String cid) {
        QuarkusTransaction.requiringNew().run(
                () -> database.createNativeMutationQuery("delete from conversation where id = :cid and shop = :shop")
                        .setParameter("cid", cid).setParameter("shop", shop).executeUpdate());
        turns.forEach(t -> t.forgotten(cid));
        bus.publish(shop, cid, new ConversationEvent.Forgotten());
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forgetTheOld() {
        List<String> old = database.createNativeQuery("""
                select id from conversation where last_at < :before order by last_at limit :batch""", String.class)
                .setParameter("before", clock.instant().minus(config.keep())).setParameter("batch", BATCH).list();
        if (!old.isEmpty()) {
            database.createNativeMutationQuery("delete from conversation where id in (:old)").setParameterList("old", old)
                    .executeUpdate();
            LOG.infof("Forgot %d conversations that were last used more than %s ago.", old.size(), config.keep());
        }
    }
}
