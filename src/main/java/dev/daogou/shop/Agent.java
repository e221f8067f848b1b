package dev.daogou.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

import org.hibernate.annotations.TenantId;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** A human who answers for the shop. */
@Entity
public class Agent extends PanacheEntityBase {

    /** Longer passwords would be cut by bcrypt without a word. */
    private static final int LONGEST_PASSWORD = 72;
    /** Stands in addresses and is typed at every sign-in. */
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,64}");

    @Id
    public String id;
    @TenantId
    public String shop;
    public String login;
    public String name;
    @Enumerated(EnumType.STRING)
    public AgentRole role;
    @Column(name = "password_hash")
    public String passwordHash;
    /** The ids of the departments whose cases they take; empty for all. */
    public List<String> departments = List.of();
    /** The codes of the languages they write; empty for all. */
    public List<String> languages = List.of();
    /** What they know best, as categories or intents are called. */
    public List<String> skills = List.of();
    /** How many conversations they have at once; null for as many as is usual. */
    public Integer capacity;
    @Column(name = "created_at")
    public Instant createdAt;

    /**
     * Makes the agent with this login, or gives the existing one this name and password. A shop's first agent is an admin.
     *
     * @param password {@code null} leaves an existing agent's as it is
     * @throws Problem 400 for a password shorter than 10 characters or longer than 72 bytes
     */
    public static Agent enrol(String login, String name, String password, Instant now) {
        Optional<Agent> standing = find("login", login).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
        Agent agent = standing.orElseGet(() -> fresh(login, now));
        agent.name = name;
        if (password != null || standing.isEmpty()) {
            agent.opensWith(password);
        }
        agent.persist();
        return agent;
    }

    /**
     * Makes a shop's first admin, who came by a link.
     *
     * @throws Problem 400 for a login that is taken or cannot be, for a name or a password that cannot be
     */
    static Agent first(String login, String name, String password, Instant now) {
        checkLogin(login);
        checkName(name);
        if (withLogin(login).isPresent()) {
            throw Problem.badField("login", "is taken: choose another");
        }
        Agent agent = enrol(login, name.strip(), password, now);
        agent.role = AgentRole.ADMIN;
        return agent;
    }

    /**
     * Makes an agent who cannot sign in before they have chosen a password, see {@link AgentInvitation}.
     *
     * @throws Problem 400 for a login or a name that cannot be
     */
    public static Agent invite(String login, String name, AgentRole role, Instant now) {
        checkLogin(login);
        checkName(name);
        // Nobody knows it: it only stands until another is chosen.
        Agent agent = enrol(login, name.strip(), Ids.secret(), now);
        agent.role = role;
        return agent;
    }

    /** @throws Problem 400 for a name that colleagues and visitors could not be shown */
    public static void checkName(String name) {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw Problem.badField("name", "must have 1 to 100 characters");
        }
    }

    private static void checkLogin(String login) {
        if (login == null || !LOGIN.matcher(login).matches()) {
            throw Problem.badField("login", "must have 1 to 64 characters: letters, digits and . _ @ + -");
        }
    }

    private static Agent fresh(String login, Instant now) {
        Agent fresh = new Agent();
        fresh.id = Ids.fresh("ag_");
        fresh.login = login;
        fresh.role = count() == 0 ? AgentRole.ADMIN : AgentRole.AGENT;
        fresh.createdAt = now;
        return fresh;
    }

    /** @throws Problem 400 for a password shorter than 10 characters or longer than 72 bytes */
    void opensWith(String password) {
        if (password == null || password.length() < 10 || password.getBytes().length > LONGEST_PASSWORD) {
            throw Problem.badField("password", "must have at least 10 characters and at most 72 bytes");
        }
        passwordHash = BcryptUtil.bcryptHash(password);
        // Whoever was signed in by the old password is out, and whoever was sent a link to choose one.
        AgentPass.delete("agentId", id);
        AgentInvitation.delete("agentId", id);
    }

    /** Which cases they are there for from now on. */
    public void does(AgentDuties duties) {
        departments = List.copyOf(duties.departments());
        languages = List.copyOf(duties.languages());
        skills = List.copyOf(duties.skills());
        capacity = duties.capacity();
    }

    /** From now on; what an admin's sessions had been lent ends with the role. */
    public void becomes(AgentRole given) {
        role = given;
        if (given != AgentRole.ADMIN) {
            flush();
            ShopKey.takeBackFrom(this);
        }
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

    /** Those who look after the shop; none of them ceases to before the caller's transaction has ended. */
    public static List<Agent> admins() {
        return find("role", Sort.by("id"), AgentRole.ADMIN).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** An agent who cannot leave before the caller's transaction has ended. */
    public static Optional<Agent> staying(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    public static Optional<Agent> withLogin(String login) {
        return find("login", login).firstResultOptional();
    }
}
