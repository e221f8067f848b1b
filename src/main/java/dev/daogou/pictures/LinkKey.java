package dev.daogou.pictures;

import java.nio.charset.StandardCharsets;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hibernate.Session;

import dev.daogou.shared.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** What links are signed with: made once, and the same for every replica on one database. Read at start, since events are told by threads that must not wait. */
@ApplicationScoped
class LinkKey {

    private static final String NAME = "picture-links";

    private final Session database;
    private volatile byte[] key;

    LinkKey(Session database) {
        this.database = database;
    }

    // Before anything is told to anybody.
    void load(@Observes @Priority(5) StartupEvent start) {
        key = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeMutationQuery(
                    "insert into deployment_secret (name, secret) values (:name, :fresh) on conflict (name) do nothing")
                    .setParameter("name", NAME).setParameter("fresh", Ids.secret()).executeUpdate();
            return database.createNativeQuery("select secret from deployment_secret where name = :name", String.class)
                    .setParameter("name", NAME).getSingleResult();
        }).getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return key;
    }
}
