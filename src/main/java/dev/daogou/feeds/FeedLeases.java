package dev.daogou.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import dev.daogou.shared.Ids;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Which feeds want something, asked across shops; everything after that is one shop's. */
@ApplicationScoped
class FeedLeases {

    /** A replica that has not prolonged its lease for so long has died. */
    static final Duration HELD = Duration.ofMinutes(1);

    /** A feed whose import has ended, or belongs to a replica that has not touched it for so long that it will not come back. */
    record Landed(String shop, String id, String run) {}

    private final EntityManager database;
    private final Clock clock;

    FeedLeases(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the feed that has been due for longest, if there is one; no other replica gets it while the lease holds. */
    Optional<FeedLease> take() {
        return QuarkusTransaction.requiringNew().call(this::taken);
    }

    @SuppressWarnings("unchecked")
    private Optional<FeedLease> taken() {
        String token = Ids.fresh("lease_");
        List<Tuple> taken = database.createNativeQuery("""
                update feed_source feed set state = 'FETCHING', lease = :token, lease_until = :until
                  from (select shop, id from feed_source
                         where state = 'WAITING' and next_at <= :now or state = 'FETCHING' and lease_until <= :now
                         order by next_at limit 1 for update skip locked) due
                 where feed.shop = due.shop and feed.id = due.id
                returning feed.shop, feed.id""", Tuple.class).setParameter("token", token).setParameter("now", now())
                .setParameter("until", until()).getResultList();
        return taken.stream().findFirst().map(row -> new FeedLease(row.get(0, String.class), row.get(1, String.class), token));
    }

    /** @return whether the lease still holds */
    boolean prolong(FeedLease lease) {
        return CurrentShop.within(lease.shop(), () -> QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("""
                        update feed_source set lease_until = :until
                         where shop = :shop and id = :id and lease = :token and state = 'FETCHING'""")
                .setParameter("until", until()).setParameter("shop", lease.shop()).setParameter("id", lease.id())
                .setParameter("token", lease.token()).executeUpdate() > 0));
    }

    List<Landed> landed() {
        return QuarkusTransaction.requiringNew().call(this::ended);
    }

    @SuppressWarnings("unchecked")
    private List<Landed> ended() {
        List<Tuple> rows = database.createNativeQuery(
                """
                select feed.shop, feed.id, feed.import_id
                  from feed_source feed left join import_run run on run.id = feed.import_id
                 where feed.state = 'IMPORTING' and (run.id is null or run.state <> 'RUNNING'
                    or run.touched_at < now() - interval '1 hour')""",
                Tuple.class).getResultList();
        return rows.stream()
                .map(row -> new Landed(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class))).toList();
    }

    private Instant now() {
        return clock.instant();
    }

    private Instant until() {
        return now().plus(HELD);
    }
}
