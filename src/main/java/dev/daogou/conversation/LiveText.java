package dev.daogou.conversation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps what live turns have shown, so that a crash cuts them there. One statement for all turns of this process. */
@ApplicationScoped
public class LiveText {

    /** @param text what was shown since the last flush */
    public record Tail(String tid, int epoch, String text) {}

    private final EntityManager database;

    LiveText(EntityManager database) {
        this.database = database;
    }

    /** Appends the tails to their turns, except to turns that have ended or that another epoch leads. */
    @Transactional
    public void append(List<Tail> tails) {
        // A flush lost with the machine's power costs a quarter of a second of text; waiting for the disk would cost every turn.
        database.createNativeQuery("set local synchronous_commit = off").executeUpdate();
        database.createNativeQuery("""
                update turn set shown = shown || tail.text
                from unnest(:tids, :epochs, :texts) as tail (tid, epoch, text)
                where turn.tid = tail.tid and turn.epoch = tail.epoch and turn.ended_at is null""")
                .setParameter("tids", tails.stream().map(Tail::tid).toArray(String[]::new))
                .setParameter("epochs", tails.stream().map(Tail::epoch).toArray(Integer[]::new))
                .setParameter("texts", tails.stream().map(Tail::text).toArray(String[]::new)).executeUpdate();
    }
}
