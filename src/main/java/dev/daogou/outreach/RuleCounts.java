package dev.daogou.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import dev.daogou.outreach.RuleView.Counts;

/** What became of the messages that a shop began, counted when it is asked for. */
@ApplicationScoped
class RuleCounts {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final EntityManager database;
    private final Clock clock;

    RuleCounts(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<RuleKind, Counts> byRule(String shop) {
        List<?> rows = database.createNativeQuery("""
                select t.rule, count(*) as told, count(t.shown_at) as shown, count(t.opened_at) as opened,
                       count(t.dismissed_at) as dismissed,
                       count(*) filter (where exists (select from bought b where b.shop = t.shop and b.cid = t.cid
                           and b.product_id = t.product_id and b.at >= t.at and b.at < t.at + interval '7 days')) as bought
                from outreach t where t.shop = :shop and t.at >= :from group by t.rule""", Tuple.class)
                .setParameter("shop", shop).setParameter("from", clock.instant().minus(LOOKED_BACK)).getResultList();
        return rows.stream().map(Tuple.class::cast).collect(Collectors.toMap(
                row -> RuleKind.valueOf(row.get("rule", String.class)), row -> new Counts(number(row, "told"),
                        number(row, "shown"), number(row, "opened"), number(row, "dismissed"), number(row, "bought"))));
    }

    /** @return of what was shown since: how many, and how many of them were dismissed */
    long[] since(String shop, RuleKind kind, Instant from) {
        Tuple row = (Tuple) database.createNativeQuery("""
                select count(*) as shown, count(dismissed_at) as dismissed from outreach
                where shop = :shop and rule = :rule and shown_at >= :from""", Tuple.class).setParameter("shop", shop)
                .setParameter("rule", kind.name()).setParameter("from", from).getSingleResult();
        return new long[]{ number(row, "shown"), number(row, "dismissed") };
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
