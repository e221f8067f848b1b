package dev.daogou.outreach;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.LiveTurns;
import dev.daogou.conversation.Pen;

/** What goes on around a conversation whose row is held. */
@ApplicationScoped
class Surroundings {

    private final EntityManager database;
    private final Instance<LiveTurns> turns;
    private final Mutes mutes;

    Surroundings(EntityManager database, Instance<LiveTurns> turns, Mutes mutes) {
        this.database = database;
        this.turns = turns;
        this.mutes = mutes;
    }

    Circumstances of(Pen pen) {
        Conversation conversation = pen.conversation();
        Tuple talk = (Tuple) database.createNativeQuery("""
                select exists (select from handoff where shop = :shop and cid = :cid and state in ('WAITING', 'CLAIMED')) as waits,
                    (select max(at) from message where shop = :shop and cid = :cid and author <> 'SYSTEM') as last_at""",
                Tuple.class).setParameter("shop", conversation.shop).setParameter("cid", conversation.id).getSingleResult();
        boolean speaks = pen.liveTurn().isPresent() || !pen.pending().isEmpty();
        boolean typing = turns.stream().anyMatch(each -> each.typing(conversation.id));
        return new Circumstances(mutes.muted(conversation), conversation.floor == Floor.AGENT,
                conversation.floor == Floor.QUEUE || talk.get("waits", Boolean.class), speaks, typing,
                talk.get("last_at", Instant.class));
    }

    /** It is not thought of again before then. */
    void wait(String cid, Reason reason, Instant notBefore) {
        database.createNativeQuery("""
                insert into outreach_wait (cid, rule, reason, shop, not_before)
                select id, :rule, :reason, shop, :until from conversation where id = :cid
                on conflict (cid, rule, reason) do update set not_before = excluded.not_before""").setParameter("cid", cid)
                .setParameter("rule", reason.kind().name()).setParameter("reason", reason.key())
                .setParameter("until", notBefore).executeUpdate();
    }
}
