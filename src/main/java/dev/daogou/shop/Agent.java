package dev.daogou.shop;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

import org.hibernate.annotations.TenantId;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A human who answers for the shop. */
@Entity
public class Agent extends PanacheEntityBase {

    /** Longer passwords would be cut by bcrypt without a word. */
    private static final int LONGEST_PASSWORD = 72;

    @Id
    public String id;
    @TenantId
    public String shop;
    public String login;
    public String name;
    @Column(name = "password_hash")
    public String passwordHash;
    @Column(name = "created_at")
    public Instant createdAt;

    /**
     * Makes the agent with this login, or gives the existing one this name and password.
     *
     * @throws Problem 400 for a password shorter than 10 characters or longer than 72 bytes
     */
    public static Agent enrol(String login, String name, String password, Instant now) {
        if (password == null || password.length() < 10 || password.getBytes().length > LONGEST_PASSWORD) {
            throw Problem.badField("password", "must have at least 10 characters and at most 72 bytes");
        }
        Agent agent = withLogin(login).orElseGet(() -> {
            Agent fresh = new Agent();
            fresh.id = Ids.fresh("ag_");
            fresh.login = login;
            fresh.createdAt = now;
            return fresh;
        });
        agent.name = name;
        agent.passwordHash = BcryptUtil.bcryptHash(password);
        agent.persist();
        // Whoever was signed in by the old password is out.
        AgentPass.delete("agentId", agent.id);
        return agent;
    }

    /** Ends the agent and every session and key of theirs. Waits for what they have begun in this moment, such as a claim. */
    public static Optional<Agent> end(String login) {
        Optional<Agent> leaving = find("login", login).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
        leaving.ifPresent(agent -> {
            AgentPass.delete("agentId", agent.id);
            agent.delete();
            flush();
        });
        return leaving;
    }

    /** An agent who cannot leave before the caller's transaction has ended. */
    public static Optional<Agent> staying(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    public static Optional<Agent> withLogin(String login) {
        return find("login", login).firstResultOptional();
    }
}
