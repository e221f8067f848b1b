package dev.daogou.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import dev.daogou.shop.CurrentShop;

/** Which agents of the current shop are there to answer; every statement here filters by shop. */
@ApplicationScoped
public class Presence {

    private final EntityManager db;
    private final CurrentShop shop;
    private final HandoffConfig config;
    private final Clock clock;

    Presence(EntityManager db, CurrentShop shop, HandoffConfig config, Clock clock) {
        this.db = db;
        this.shop = shop;
        this.config = config;
        this.clock = clock;
    }

    /** The agent says whether they take conversations. */
    @Transactional
    public void set(String agentId, boolean available) {
        db.createNativeQuery("""
                insert into agent_presence (agent_id, shop, available, seen_at) values (?1, ?2, ?3, ?4)
                on conflict (agent_id) do update set available = excluded.available, seen_at = excluded.seen_at
                where agent_presence.shop = excluded.shop""").setParameter(1, agentId).setParameter(2, shop.id())
                .setParameter(3, available).setParameter(4, clock.instant()).executeUpdate();
    }

    /** The agent's console is still there; a first sign of life does not make them available. */
    @Transactional
    public void seen(String agentId) {
        db.createNativeQuery("update agent_presence set seen_at = ?3 where agent_id = ?1 and shop = ?2")
                .setParameter(1, agentId).setParameter(2, shop.id()).setParameter(3, clock.instant()).executeUpdate();
    }

    @Transactional
    public boolean available(String agentId) {
        return count(agentId) > 0;
    }

    /** The ids of the agents who take conversations now. */
    @Transactional
    public Set<String> present() {
        List<?> ids = db.createNativeQuery(
                "select agent_id from agent_presence where shop = ?1 and available and seen_at > ?2").setParameter(1, shop.id())
                .setParameter(2, clock.instant().minus(config.presence())).getResultList();
        return ids.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** When the console of each agent gave its last sign of life, by agent. */
    @Transactional
    public Map<String, Instant> lastSeen() {
        List<?> rows = db.createNativeQuery("select agent_id, seen_at from agent_presence where shop = ?1", Tuple.class)
                .setParameter(1, shop.id()).getResultList();
        return rows.stream().map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Instant.class)));
    }

    /** How many agents could take a conversation now. */
    @Transactional
    public int count() {
        return count(null);
    }

    public boolean anybody() {
        return count() > 0;
    }

    private int count(String agentId) {
        Number found = (Number) db.createNativeQuery("""
                select count(*) from agent_presence
                where shop = ?1 and available and seen_at > ?2 and (cast(?3 as text) is null or agent_id = ?3)""")
                .setParameter(1, shop.id()).setParameter(2, clock.instant().minus(config.presence()))
                .setParameter(3, agentId).getSingleResult();
        return found.intValue();
    }
}
