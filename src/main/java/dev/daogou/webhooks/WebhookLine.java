package dev.daogou.webhooks;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * What one address is still to be told of one conversation, in the order in which it happened. There as long as something is;
 * who changes what is in it holds its row.
 */
@Entity
@Table(name = "webhook_line")
@IdClass(LineKey.class)
public class WebhookLine extends PanacheEntityBase {

    @Id
    @Column(name = "webhook_id")
    public String webhookId;
    @Id
    public String cid;
    @TenantId
    public String shop;
    /** Null: held up, by a dead delivery or because the webhook is off. */
    @Column(name = "next_at")
    public Instant nextAt;
    public String lease;
    @Column(name = "lease_until")
    public Instant leaseUntil;

    static Optional<WebhookLine> locked(String webhookId, String cid) {
        return find("webhookId = ?1 and cid = ?2", webhookId, cid).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The line, if the lease on it still holds; it cannot be lost before the transaction ends. */
    static Optional<WebhookLine> held(LineLease lease) {
        return locked(lease.webhookId(), lease.cid()).filter(line -> lease.token().equals(line.lease));
    }

    /** What waits in any line of the webhook is tried at once; what is still held up is found so again. */
    static void hasten(String webhookId, Instant now) {
        update("nextAt = ?1 where webhookId = ?2", now, webhookId);
    }

    void prolong(Instant until) {
        leaseUntil = until;
    }

    /** Given back: whoever is free goes on at that time. */
    void rest(Instant next) {
        nextAt = next;
        lease = null;
        leaseUntil = null;
    }

    /** Given back, and held up until somebody does something about it. */
    void stop() {
        rest(null);
    }
}
