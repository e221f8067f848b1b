package dev.daogou.handoff;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.daogou.conversation.ConversationLog;
import dev.daogou.shop.CurrentShop;

/**
 * An agent whose console has been silent for long, be it that it crashed or that they went home, answers nobody: whoever writes to
 * them waits for a colleague, with the place that they had.
 */
@ApplicationScoped
class Absences {

    private final EntityManager db;
    private final ConversationLog log;
    private final Queue queue;
    private final CurrentShop shop;
    private final HandoffConfig config;
    private final Clock clock;

    Absences(EntityManager db, ConversationLog log, Queue queue, CurrentShop shop, HandoffConfig config, Clock clock) {
        this.db = db;
        this.log = log;
        this.queue = queue;
        this.shop = shop;
        this.config = config;
        this.clock = clock;
    }

    void look() {
        for (Left left : leftAlone()) {
            log.write(left.cid(), pen -> {
                // They may be back, have answered or given it back before we held it.
                if (left.by().equals(pen.conversation().floorBy) && !pen.pending().isEmpty()) {
                    queue.takeBack(pen);
                }
                return null;
            });
        }
    }

    private record Left(String cid, String by) {}

    /** Conversations in which a visitor waits for an agent who is not there. */
    @Transactional
    List<Left> leftAlone() {
        List<?> rows = db.createNativeQuery("""
                select c.id, c.floor_by from conversation c join agent_presence p on p.agent_id = c.floor_by and p.shop = c.shop
                where c.shop = ?1 and c.floor = 'AGENT' and p.seen_at < ?2
                    and exists (select 1 from message m where m.shop = c.shop and m.cid = c.id and m.pending)
                order by c.last_at""").setParameter(1, shop.id()).setParameter(2, clock.instant().minus(config.absence()))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Left((String) row[0], (String) row[1])).toList();
    }
}
