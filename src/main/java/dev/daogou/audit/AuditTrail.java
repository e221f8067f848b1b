package dev.daogou.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jboss.logging.Logger;

import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Adds to the trail and lets go of what is old; every statement names its shop, but for the sweep over all. Waits for the database. */
@ApplicationScoped
public class AuditTrail {

    /** Who looks at a conversation looks at it again whenever something is said in it. */
    static final Duration ONE_READING = Duration.ofMinutes(10);
    private static final Logger LOG = Logger.getLogger(AuditTrail.class);
    private static final int BATCH = 5_000;

    private final Session database;
    private final AuditConfig config;
    private final Clock clock;
    private final RecentReadings recent = new RecentReadings(ONE_READING);

    AuditTrail(Session database, AuditConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Keeps a deed, in a transaction of its own. Of the same person reading the same thing within ten minutes only the first
     * counts, whichever replica they asked.
     *
     * @param address where the call came from, or {@code null}
     */
    public void keep(String shop, Actor actor, Deed deed, String address) {
        Instant now = clock.instant();
        if (deed.reads() && recent.has(shop + "\n" + actor.kind() + "\n" + actor.id() + "\n" + deed.id(), now)) {
            return;
        }
        CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().run(() -> add(shop, actor, deed, address, now)));
    }

    private void add(String shop, Actor actor, Deed deed, String address, Instant now) {
        database.createNativeMutationQuery("""
                insert into audit_entry (shop, at, actor_kind, actor_id, actor_name, action, object_kind, object_id, address)
                select :shop, :at, :kind, cast(:actor as text),
                       coalesce(cast(:name as text), (select name from agent where id = :actor and shop = :shop)),
                       :action, :what, cast(:id as text), cast(:address as text)
                where not :reads or not exists (
                    select from audit_entry where shop = :shop and object_id = :id and action = :action and at > :since
                        and actor_kind = :kind and actor_id is not distinct from cast(:actor as text))""")
                .setParameter("shop", shop).setParameter("at", now).setParameter("kind", actor.kind().name())
                .setParameter("actor", actor.id()).setParameter("name", actor.name()).setParameter("action", deed.action())
                .setParameter("what", deed.kind()).setParameter("id", deed.id()).setParameter("address", address)
                .setParameter("reads", deed.reads()).setParameter("since", now.minus(ONE_READING)).executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "2m")
    @Transactional
    void forgetTheOld() {
        int forgotten = database.createNativeMutationQuery("""
                delete from audit_entry where id in (select id from audit_entry where at < :before order by at limit :batch)""")
                .setParameter("before", clock.instant().minus(config.keep())).setParameter("batch", BATCH).executeUpdate();
        if (forgotten > 0) {
            LOG.infof("Forgot %d entries of the audit trail that were older than %s.", forgotten, config.keep());
        }
    }
}
