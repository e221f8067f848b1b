package dev.daogou.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** One thing that one address is told. */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery extends PanacheEntityBase {

    /** Where a delivery stands. Lower case on the wire. */
    public enum State {
        WAITING, DONE,
        /** Tried for a day: it is tried again when somebody asks for it, and what comes after it waits for that. */
        DEAD;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long n;
    /** The same at every try. */
    public String id;
    @TenantId
    public String shop;
    @Column(name = "webhook_id")
    public String webhookId;
    public String cid;
    public String event;
    /** Behind the webhook's address, for a call of an API; else null. */
    public String path;
    public String body;
    @Enumerated(EnumType.STRING)
    public State state;
    public int attempts;
    public Integer status;
    public String problem;
    @Column(name = "created_at")
    public Instant createdAt;
    @Column(name = "tried_at")
    public Instant triedAt;

    /** What is to be sent next in a line. */
    static Optional<WebhookDelivery> headOf(String webhookId, String cid) {
        return find("webhookId = ?1 and cid = ?2 and state <> ?3", Sort.by("n"), webhookId, cid, State.DONE)
                .firstResultOptional();
    }

    /** @throws Problem 404 when the webhook has none of this id */
    static WebhookDelivery with(String webhookId, String id) {
        return WebhookDelivery.<WebhookDelivery>find("webhookId = ?1 and id = ?2", webhookId, id).firstResultOptional()
                .orElseThrow(() -> Problem.notFound("delivery"));
    }

    static List<WebhookDelivery> dead(String webhookId) {
        return list("webhookId = ?1 and state = ?2", Sort.by("n"), webhookId, State.DEAD);
    }

    void taken(int answered, Instant now) {
        tried(answered, null, now);
        state = State.DONE;
    }

    /** @return whether that was the last try */
    boolean refused(Integer answered, String why, Instant now) {
        tried(answered, why, now);
        if (attempts >= Backoff.MOST_TRIES) {
            state = State.DEAD;
        }
        return state == State.DEAD;
    }

    /** Tried like one that has just happened. */
    void replay() {
        state = State.WAITING;
        attempts = 0;
    }

    private void tried(Integer answered, String why, Instant now) {
        attempts++;
        status = answered;
        problem = why;
        triedAt = now;
    }
}
