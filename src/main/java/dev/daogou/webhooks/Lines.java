package dev.daogou.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import dev.daogou.shared.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Which lines are due, asked across shops; everything after that is one shop's. */
@ApplicationScoped
class Lines {

    /** Whoever has not prolonged its lease for so long has died; far longer than a delivery may take. */
    static final Duration HELD = Duration.ofMinutes(1);

    private final EntityManager database;
    private final WebhooksConfig config;
    private final Clock clock;

    Lines(EntityManager database, WebhooksConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the line that has been due for longest, if there is one; nobody else gets it while the lease holds. */
    Optional<LineLease> take() {
        return QuarkusTransaction.requiringNew().call(this::taken);
    }

    @SuppressWarnings("unchecked")
    private Optional<LineLease> taken() {
        Instant now = clock.instant();
        String token = Ids.fresh("lease_");
        List<Tuple> taken = database.createNativeQuery("""
                update webhook_line line set lease = :token, lease_until = :until
                  from (select webhook_id, cid from webhook_line l
                         where l.next_at <= :now and (l.lease_until is null or l.lease_until <= :now)
                           and (select count(*) from webhook_line held
                                 where held.webhook_id = l.webhook_id and held.lease_until > :now) < :most
                         order by l.next_at limit 1 for update skip locked) due
                 where line.webhook_id = due.webhook_id and line.cid = due.cid
                returning line.shop, line.webhook_id, line.cid""", Tuple.class).setParameter("token", token)
                .setParameter("now", now).setParameter("until", now.plus(HELD))
                .setParameter("most", config.parallelPerWebhook()).getResultList();
        return taken.stream().findFirst().map(row -> new LineLease(row.get(0, String.class), row.get(1, String.class),
                row.get(2, String.class), token));
    }
}
