package dev.daogou.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

import org.hibernate.annotations.TenantId;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An address of the merchant's that is told what happens in the shop's conversations. */
@Entity
public class Webhook extends PanacheEntityBase {

    /** What is sent there. */
    enum Kind {
        /** What happened, signed. */
        SIGNED,
        /** Calls of Chatwoot's API, opened by an access token. */
        CHATWOOT
    }

    @Id
    public String id;
    @TenantId
    public String shop;
    @Enumerated(EnumType.STRING)
    public Kind kind = Kind.SIGNED;
    public String url;
    /** Signs what is sent, and is told once; or opens the API that is called. */
    public String secret;
    public List<String> events;
    public boolean enabled;
    /** When the receiver answered that it is gone for good, else null. */
    @Column(name = "gone_at")
    public Instant goneAt;
    @Column(name = "created_at")
    public Instant createdAt;

    static Webhook fresh(Instant now) {
        Webhook fresh = new Webhook();
        fresh.id = Ids.fresh("wh_");
        fresh.createdAt = now;
        fresh.renewSecret();
        return fresh;
    }

    static List<Webhook> all() {
        return list("order by createdAt, id");
    }

    /** @throws Problem 404 for an id that this shop does not have */
    static Webhook with(String id) {
        return Webhook.<Webhook>find("id", id).firstResultOptional().orElseThrow(() -> Problem.notFound("webhook"));
    }

    static Optional<Webhook> locked(String id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** What was signed with the old one is not any more. */
    void renewSecret() {
        secret = "whsec_" + Ids.secret();
    }

    void follow(String address, List<String> wanted, boolean on) {
        url = address;
        events = wanted;
        enabled = on;
        if (on) {
            goneAt = null;
        }
    }

    /** Nobody is there any more: it is off until its merchant switches it on again. */
    void gone(Instant now) {
        enabled = false;
        goneAt = now;
    }
}
