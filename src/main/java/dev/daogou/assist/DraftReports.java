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

import dev.daogou.assist.DraftReport.Uses;
import dev.daogou.shop.CurrentShop;

/** Counts how drafts were used; its one native statement filters by shop. */
@ApplicationScoped
public class DraftReports {

    private final EntityManager db;
    private final CurrentShop shop;
    private final Clock clock;

    DraftReports(EntityManager db, CurrentShop shop, Clock clock) {
        this.db = db;
        this.shop = shop;
        this.clock = clock;
    }

    /** Of the current shop's last days. */
    @Transactional
    public DraftReport of(int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        List<?> rows = db.createNativeQuery("""
                select grouping(answered_by), answered_by, count(*), count(*) filter (where how = 'SENT'),
                    count(*) filter (where how = 'EDITED'), count(*) filter (where how = 'DISMISSED'),
                    count(*) filter (where how is null),
                    percentile_cont(0.5) within group (order by changed) filter (where how = 'EDITED'),
                    percentile_cont(0.9) within group (order by changed) filter (where how = 'EDITED')
                from (select answered_by, how, least(1, distance
                        / greatest(1, length(regexp_replace(text, '[ \\t]*\\[[0-9]{1,2}\\]', '', 'g')))::float8) as changed
                    from draft_reply where shop = ?1 and made_at >= ?2) drafts
                group by grouping sets ((), (answered_by))""").setParameter(1, shop.id()).setParameter(2, since)
                .getResultList();
        Uses all = null;
        Map<String, Uses> byAnswer = new TreeMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            if (number(row[0]) == 1) {
                all = uses(row);
            } else {
                byAnswer.put(row[1] == null ? "unknown" : row[1].toString().toLowerCase(Locale.ROOT), uses(row));
            }
        }
        return new DraftReport(days, since, all, byAnswer);
    }

    private static Uses uses(Object[] row) {
        return new Uses(number(row[2]), number(row[3]), number(row[4]), number(row[5]), number(row[6]), share(row[7]),
                share(row[8]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Double share(Object value) {
        return value == null ? null : Math.round(((Number) value).doubleValue() * 1000) / 1000.0;
    }
}
