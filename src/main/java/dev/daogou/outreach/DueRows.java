package dev.daogou.outreach;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Who may be told something, asked across shops, each in a transaction of its own; everything after it is one shop's. Whoever
 * cannot be told just now is left out: they would be asked about first, again and again, before those who can.
 */
@ApplicationScoped
class DueRows {

    /** {@code c} is the conversation, {@code x} has the reason's key. */
    private static final String FREE = """
             and c.floor = 'ASSISTANT'
            and not exists (select from outreach_mute m where m.shop = c.shop
                and (m.visitor_id = c.visitor_id or m.customer_id = c.customer_id))
            and not exists (select from outreach_wait w where w.cid = c.id and w.rule = :rule and w.reason = x.key
                and w.not_before > cast(:now as timestamptz))
            and not exists (select from outreach o where o.shop = c.shop and o.visitor_id = c.visitor_id and o.rule = :rule
                and o.reason = x.key)
            order by x.at limit :batch""";

    private static final String BACK_IN_STOCK = """
            select c.shop, x.cid, x.key, x.product_id, x.sku, x.lang, cast(null as numeric) as amount,
                cast(null as text) as currency
            from (select a.*, a.asked_at as at, e.lang from stock_alert a left join effect e on e.call_id = a.key
                where a.told_at is null) x join conversation c on c.id = x.cid
            where exists (select from offer o where o.shop = x.shop and o.product_id = x.product_id
                    and (x.sku is null or o.sku = x.sku) and o.availability <> 'OUT_OF_STOCK' and coalesce(o.quantity, 1) > 0)
                and not exists (select from outreach_rule r where r.shop = x.shop and r.kind = :rule
                    and (not r.active or r.paused_at is not null))""";

    /** For a day after the time is up; what was done to the cart later begins it anew. */
    private static final String CART_IDLE = """
            select c.shop, x.cid, x.key, x.key as product_id, cast(null as text) as sku,
                cast(null as text) as lang, cast(null as numeric) as amount, cast(null as text) as currency
            from (select b.shop, b.cid, b.product_id as key, b.at, b.id from behaviour b
                    join outreach_rule r on r.shop = b.shop and r.kind = :rule and r.active and r.paused_at is null
                where b.kind = 'cart' and b.product_id is not null
                    and b.at + r.seconds * interval '1 second' <= cast(:now as timestamptz)
                    and b.at + r.seconds * interval '1 second' + interval '1 day' > cast(:now as timestamptz)
                    and b.at > cast(:now as timestamptz) - interval '8 days') x
                join conversation c on c.id = x.cid
            where not exists (select from behaviour l where l.cid = x.cid and l.id > x.id
                    and l.kind in ('cart', 'checkout', 'order'))
                and not exists (select from bought b where b.shop = x.shop and b.cid = x.cid and b.product_id = x.key
                    and b.at >= x.at)""";

    private static final String PRICE_DROPPED = """
            select c.shop, x.cid, x.key, x.product_id, x.sku, cast(null as text) as lang, x.amount, x.currency
            from (select a.*, a.product_id || '@' || now.price as key from asked_about a
                    join outreach_rule r on r.shop = a.shop and r.kind = :rule and r.active and r.paused_at is null
                    cross join lateral (select min(least(o.price,
                            case when coalesce(o.sale_from, '-infinity') <= cast(:now as timestamptz)
                                and coalesce(o.sale_to, 'infinity') > cast(:now as timestamptz) then o.sale_price end)) as price
                        from offer o where o.shop = a.shop and o.product_id = a.product_id and (a.sku is null or o.sku = a.sku)
                            and o.currency = a.currency and o.availability <> 'OUT_OF_STOCK'
                            and coalesce(o.quantity, 1) > 0) now
                where a.asked_at > cast(:now as timestamptz) - interval '30 days'
                    and now.price <= a.amount * (100 - r.percent) / 100) x
                join conversation c on c.id = x.cid
            where not exists (select from bought b where b.shop = x.shop and b.cid = x.cid and b.product_id = x.product_id
                    and b.at >= x.asked_at)""";

    private final Session database;
    private final Clock clock;
    private final OutreachConfig config;

    DueRows(Session database, Clock clock, OutreachConfig config) {
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    List<Due> of(RuleKind kind) {
        String sql = switch (kind) {
            case BACK_IN_STOCK -> BACK_IN_STOCK;
            case CART_IDLE -> CART_IDLE;
            case PRICE_DROPPED -> PRICE_DROPPED;
            case LINGERING -> throw new IllegalArgumentException("who lingers tells so");
        };
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql + FREE, Due.class).setParameter("rule", kind.name())
                        .setParameter("now", clock.instant()).setParameter("batch", config.atOnce()).getResultList());
    }
}
