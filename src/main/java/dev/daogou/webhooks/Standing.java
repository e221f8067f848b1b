package dev.daogou.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import dev.daogou.shop.CurrentShop;

/** How the current shop's webhooks fare. */
@ApplicationScoped
class Standing {

    private record Figures(String id, long waiting, long dead, Instant oldest, Instant lastDone, String problem) {}

    private static final Figures NONE = new Figures(null, 0, 0, null, null, null);

    private final EntityManager database;
    private final CurrentShop shop;

    Standing(EntityManager database, CurrentShop shop) {
        this.database = database;
        this.shop = shop;
    }

    List<WebhookView> of(List<Webhook> webhooks) {
        Map<String, Figures> figures = figures();
        return webhooks.stream().map(w -> view(w, figures.getOrDefault(w.id, NONE))).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Figures> figures() {
        List<Tuple> rows = database.createNativeQuery("""
                select w.id, open.waiting, open.dead, open.oldest,
                       (select tried_at from webhook_delivery d where d.webhook_id = w.id and d.state = 'DONE'
                         order by n desc limit 1),
                       (select problem from webhook_delivery d where d.webhook_id = w.id and d.state <> 'DONE'
                           and problem is not null order by tried_at desc nulls last limit 1)
                  from webhook w, lateral (
                       select count(*) filter (where state = 'WAITING') as waiting,
                              count(*) filter (where state = 'DEAD') as dead, min(created_at) as oldest
                         from webhook_delivery d where d.webhook_id = w.id and d.state <> 'DONE') open
                 where w.shop = :shop""", Tuple.class).setParameter("shop", shop.id()).getResultList();
        return rows.stream().map(row -> new Figures(row.get(0, String.class), row.get(1, Long.class), row.get(2, Long.class),
                row.get(3, Instant.class), row.get(4, Instant.class), row.get(5, String.class)))
                .collect(Collectors.toMap(Figures::id, Function.identity()));
    }

    private static WebhookView view(Webhook w, Figures f) {
        return new WebhookView(w.id, w.kind == Webhook.Kind.CHATWOOT ? "chatwoot" : null, w.url, w.events, w.enabled,
                w.createdAt, w.goneAt, f.waiting(), f.dead(), f.oldest(),
                f.lastDone(), f.problem());
    }
}
