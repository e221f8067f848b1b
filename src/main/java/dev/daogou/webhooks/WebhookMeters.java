package dev.daogou.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** What is still to be told, over all shops, as of the last quarter of a minute; the sweep of what was told long ago. */
@ApplicationScoped
class WebhookMeters {

    private static final int BATCH = 5_000;

    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong dead = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final EntityManager database;
    private final WebhooksConfig config;
    private final Clock clock;

    WebhookMeters(EntityManager database, WebhooksConfig config, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.config = config;
        this.clock = clock;
        Gauge.builder("daogou.webhooks.waiting", waiting, AtomicLong::get).register(meters);
        Gauge.builder("daogou.webhooks.dead", dead, AtomicLong::get).register(meters);
        Gauge.builder("daogou.webhooks.oldest.seconds", oldestSeconds, AtomicLong::get).register(meters);
    }

    @Scheduled(every = "15s")
    void count() {
        Tuple row = QuarkusTransaction.requiringNew().call(() -> (Tuple) database.createNativeQuery("""
                select count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'DEAD'), min(created_at)
                  from webhook_delivery where state <> 'DONE'""", Tuple.class).getSingleResult());
        waiting.set(row.get(0, Long.class));
        dead.set(row.get(1, Long.class));
        Instant oldest = row.get(2, Instant.class);
        oldestSeconds.set(oldest == null ? 0 : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds()));
    }

    @Scheduled(every = "10m", delayed = "2m")
    void forgetWhatWasTold() {
        Instant before = clock.instant().minus(config.keep());
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                delete from webhook_delivery where n in (select n from webhook_delivery
                 where state = 'DONE' and tried_at < :before order by tried_at limit :batch)""").setParameter("before", before)
                .setParameter("batch", BATCH).executeUpdate());
    }
}
