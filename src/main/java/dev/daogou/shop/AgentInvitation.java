package dev.daogou.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import dev.daogou.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * A link by which somebody chooses their password, once. Stored as its hash, and found by that before any shop is known, so
 * not filtered by shop.
 */
@Entity
@Table(name = "agent_invitation")
public class AgentInvitation extends PanacheEntityBase {

    public static final Duration OPEN_FOR = Duration.ofHours(72);

    @Id
    public String hash;
    public String shop;
    /** Whose password it sets; {@code null} for a shop's first admin, who chooses login and name as well. */
    @Column(name = "agent_id")
    public String agentId;
    @Column(name = "expires_at")
    public Instant expiresAt;

    /** Told once: the secret's clear text is stored nowhere. */
    public record Issued(String secret, Instant expiresAt) {}

    /** A link for an agent; the one before opens nothing from now on. */
    public static Issued issue(Agent agent, Instant now) {
        delete("agentId", agent.id);
        return fresh(agent.shop, agent.id, now);
    }

    /** A link for whoever is to be the shop's first admin; it ends as soon as the shop has somebody. */
    public static Issued issueFirst(String shop, Instant now) {
        endFirst(shop);
        return fresh(shop, null, now);
    }

    public static boolean firstIsOpen(String shop, Instant now) {
        return count("shop = ?1 and agentId is null and expiresAt > ?2", shop, now) > 0;
    }

    public static void endFirst(String shop) {
        delete("shop = ?1 and agentId is null", shop);
    }

    public static Optional<AgentInvitation> of(String secret, Instant now) {
        return find("hash = ?1 and expiresAt > ?2", Ids.sha256(secret), now).firstResultOptional();
    }

    /** The same, and nobody else uses it before the caller's transaction has ended. */
    static Optional<AgentInvitation> held(String secret, Instant now) {
        return find("hash = ?1 and expiresAt > ?2", Ids.sha256(secret), now).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Until when the links of a shop's agents open, by agent. */
    public static Map<String, Instant> openOf(String shop, Instant now) {
        return AgentInvitation.<AgentInvitation>list("shop = ?1 and agentId is not null and expiresAt > ?2", shop, now).stream()
                .collect(Collectors.toMap(i -> i.agentId, i -> i.expiresAt, (one, other) -> other));
    }

    private static Issued fresh(String shop, String agentId, Instant now) {
        delete("expiresAt <= ?1", now);
        String secret = "dgi_" + Ids.secret();
        AgentInvitation invitation = new AgentInvitation();
        invitation.hash = Ids.sha256(secret);
        invitation.shop = shop;
        invitation.agentId = agentId;
        invitation.expiresAt = now.plus(OPEN_FOR);
        invitation.persist();
        return new Issued(secret, invitation.expiresAt);
    }
}
