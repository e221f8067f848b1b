package dev.daogou.chat;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The journal of effects beside the table that they write to. */
@ApplicationScoped
@Unremovable
public class Alerts {

    private final Session database;

    Alerts(Session database) {
        this.database = database;
    }

    /** Keys of a conversation's alerts. */
    List<String> keys(String cid) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select key from stock_alert where cid = :cid", String.class)
                        .setParameter("cid", cid).getResultList());
    }

    /** {@code call_id state} of a conversation's effects. */
    List<String> journal(String cid) {
        return QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select call_id || ' ' || state from effect where cid = :cid order by proposed_at",
                        String.class)
                .setParameter("cid", cid).getResultList());
    }
}
