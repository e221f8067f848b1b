package dev.daogou.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import dev.daogou.shop.CurrentShop;

/** Who of the current shop is at work, with what they do and have. */
@ApplicationScoped
class Roster {

    private final EntityManager db;
    private final CurrentShop shop;
    private final HandoffConfig config;
    private final Clock clock;

    Roster(EntityManager db, CurrentShop shop, HandoffConfig config, Clock clock) {
        this.db = db;
        this.shop = shop;
        this.config = config;
        this.clock = clock;
    }

    /** The agents who take conversations now. */
    @Transactional
    List<AtWork> present() {
        List<?> rows = db.createNativeQuery("""
                with held as (select floor_by, count(*) as many from conversation
                        where shop = ?1 and floor_by is not null group by floor_by),
                    dealt as (select coalesce(claimed_by, offered_to) as agent, count(*) filter (where claimed_by is null) as many,
                            max(greatest(claimed_at, offered_at)) as last from handoff
                        where shop = ?1 and ended_at is null and coalesce(claimed_by, offered_to) is not null group by 1)
                select a.id, a.departments, a.languages, a.skills, coalesce(a.capacity, ?3) as capacity,
                    coalesce(held.many, 0) + coalesce(dealt.many, 0) as load, dealt.last as last_asked
                from agent a join agent_presence p on p.agent_id = a.id and p.shop = a.shop
                    left join held on held.floor_by = a.id left join dealt on dealt.agent = a.id
                where a.shop = ?1 and p.available and p.seen_at > ?2 order by a.id""", Tuple.class).setParameter(1, shop.id())
                .setParameter(2, clock.instant().minus(config.presence())).setParameter(3, config.capacity()).getResultList();
        return rows.stream().map(Tuple.class::cast)
                .map(row -> new AtWork(row.get("id", String.class), texts(row, "departments"), texts(row, "languages"),
                        texts(row, "skills"), row.get("capacity", Integer.class), row.get("load", Long.class).intValue(),
                        row.get("last_asked", Instant.class)))
                .toList();
    }

    private static List<String> texts(Tuple row, String column) {
        return Arrays.asList(row.get(column, String[].class));
    }
}
