package dev.daogou.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Which processes live, by the database's clock. */
@ApplicationScoped
public class Leases {

    /** Long enough for a pause of the process, short enough for visitors of one that was killed. */
    private static final int SECONDS = 5;

    private final Session database;

    Leases(Session database) {
        this.database = database;
    }

    /** Holds for five seconds from now; to be renewed every second. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void renew(String process) {
        database.createNativeMutationQuery("""
                insert into replica (id, lease_until) values (:id, clock_timestamp() + make_interval(secs => :seconds))
                on conflict (id) do update set lease_until = excluded.lease_until""").setParameter("id", process)
                .setParameter("seconds", SECONDS).executeUpdate();
    }

    /** The process writes nothing more: others need not wait. Forgets those that have lapsed long ago, too. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void end(String process) {
        database.createNativeMutationQuery(
                "delete from replica where id = :id or lease_until < clock_timestamp() - interval '1 day'")
                .setParameter("id", process).executeUpdate();
    }

    /** In the caller's transaction. */
    boolean holds(String process) {
        return database.createNativeQuery("select 1 from replica where id = :id and lease_until > clock_timestamp()",
                Integer.class).setParameter("id", process).uniqueResultOptional().isPresent();
    }
}
