package dev.daogou.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.daogou.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * What an agent shows to be let in: a session's cookie or an agent key, stored as its hash. Found by that hash before any
 * shop is known, so not filtered by shop.
 */
@Entity
@Table(name = "agent_pass")
public class AgentPass extends PanacheEntityBase {

    public static final String COOKIE = "daogou_session";
    public static final Duration SESSION = Duration.ofHours(12);

    @Id
    public String hash;
    public String shop;
    @Column(name = "agent_id")
    public String agentId;
    @Column(name = "expires_at")
    public Instant expiresAt;

    /** @return the pass's clear text, told once and never stored */
    public static String issue(Agent agent, Instant expiresAt) {
        String secret = "dga_" + Ids.secret();
        AgentPass pass = new AgentPass();
        pass.hash = Ids.sha256(secret);
        pass.shop = agent.shop;
        pass.agentId = agent.id;
        pass.expiresAt = expiresAt;
        pass.persist();
        return secret;
    }

    public static Optional<AgentPass> of(String secret, Instant now) {
        return find("hash = ?1 and expiresAt > ?2", Ids.sha256(secret), now).firstResultOptional();
    }
}
