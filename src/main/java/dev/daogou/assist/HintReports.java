package dev.daogou.assist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.daogou.assist.HintReport.Uses;
import dev.daogou.shop.CurrentShop;

/** Counts how hints were used; its one native statement filters by shop. */
@ApplicationScoped
public class HintReports {

    private final EntityManager db;
    private final CurrentShop shop;
    private final Clock clock;

    HintReports(EntityManager db, CurrentShop shop, Clock clock) {
        this.db = db;
        this.shop = shop;
        this.clock = clock;
    }

    /** Of the current shop's last days. */
    @Transactional
    public HintReport of(int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        List<?> rows = db.createNativeQuery("""
                select grouping(kind), kind, count(*), count(used_at), count(*) filter (where ended = 'FOLLOWED'),
                    count(*) filter (where ended = 'DISMISSED'),
                    count(*) filter (where used_at is null and ended is null)
                from hint where shop = ?1 and made_at >= ?2 group by grouping sets ((), (kind))""").setParameter(1, shop.id())
                .setParameter(2, since).getResultList();
        Uses all = null;
        Map<String, Uses> byKind = new TreeMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            Uses uses = new Uses(number(row[2]), number(row[3]), number(row[4]), number(row[5]), number(row[6]));
            if (number(row[0]) == 1) {
                all = uses;
            } else {
                byKind.put(row[1].toString().toLowerCase(Locale.ROOT), uses);
            }
        }
        return new HintReport(days, since, all, byKind);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
