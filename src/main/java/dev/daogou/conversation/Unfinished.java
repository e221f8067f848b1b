package dev.daogou.conversation;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** What a stop or a crash left open, in all shops. */
@ApplicationScoped
public class Unfinished {

    public record Left(String shop, String cid) {}

    private final Session database;

    Unfinished(Session database) {
        this.database = database;
    }

    /** Conversations with a live turn, with something begun and not carried through, or with a message to the assistant that waits and came after a moment. */
    @Transactional
    public List<Left> since(Instant moment) {
        return database.createNativeQuery("""
                select shop, cid from turn where ended_at is null and started_at > :moment
                union
                select shop, cid from effect where state = 'RUNNING' and proposed_at > :moment
                union
                select m.shop, m.cid from message m join conversation c on c.id = m.cid join shop s on s.id = m.shop
                where m.pending and m.at > :moment and (c.floor = 'ASSISTANT'
                    or c.floor = 'QUEUE' and cast(s.settings ->> 'assistantInQueue' as boolean))""", Left.class)
                .setParameter("moment", moment).getResultList();
    }
}
