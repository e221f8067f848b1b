package dev.daogou.feeds;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Which replica takes files from the watched folder: several may see the same one on a share. */
@ApplicationScoped
class FolderLease {

    /** A replica that has not looked for so long is not there any more. */
    static final Duration HELD = Duration.ofMinutes(1);

    private final EntityManager database;
    private final Spool spool;
    private final Clock clock;

    FolderLease(EntityManager database, Spool spool, Clock clock) {
        this.database = database;
        this.spool = spool;
        this.clock = clock;
    }

    /** @return whether it is this replica, until it has not asked for {@link #HELD} */
    boolean isOurs() {
        return isOf(spool.node());
    }

    boolean isOf(String node) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                insert into feed_folder_watch as held (node, lease_until) values (:node, :until)
                on conflict (only_row) do update set node = excluded.node, lease_until = excluded.lease_until
                    where held.node = excluded.node or held.lease_until <= :now""").setParameter("node", node)
                .setParameter("until", clock.instant().plus(HELD)).setParameter("now", clock.instant()).executeUpdate() > 0);
    }
}
