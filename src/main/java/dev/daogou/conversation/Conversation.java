package dev.daogou.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One visitor's talk with the shop. Its row is the lock, the counter and the fence of everything written to it. */
@Entity
public class Conversation extends PanacheEntityBase {

    @Id
    public String id;
    @TenantId
    public String shop;
    @Column(name = "token_hash")
    public String tokenHash;
    @Column(name = "token_made_at")
    public Instant tokenMadeAt;
    @Column(name = "token_used_at")
    public Instant tokenUsedAt;
    @Column(name = "visitor_id")
    public String visitorId;
    /** Set once the shop vouched for the visitor, else null. */
    @Column(name = "customer_id")
    public String customerId;
    /** What the visitor's window speaks; null when it did not say. */
    @Enumerated(EnumType.STRING)
    public Lang lang;
    @JdbcTypeCode(SqlTypes.JSON)
    public Page page;
    @Enumerated(EnumType.STRING)
    public Floor floor = Floor.ASSISTANT;
    /** The agent who has the floor, else null. */
    @Column(name = "floor_by")
    public String floorBy;
    @Column(name = "floor_name")
    public String floorName;
    /** Rises when another process takes the lead; writes of an earlier epoch are refused. */
    public int epoch;
    @Column(name = "led_by")
    public String ledBy;
    /** The effect that waits for the visitor's yes, else null. */
    public String proposal;
    @Column(name = "last_seq")
    public long lastSeq;
    @Column(name = "created_at")
    public Instant createdAt;
    @Column(name = "last_at")
    public Instant lastAt;

    /** @param tokenHash of a token that was told to the visitor and is stored nowhere */
    public static Conversation begin(String visitorId, String tokenHash, Lang lang, Page page, Instant now) {
        Conversation fresh = new Conversation();
        fresh.id = Ids.fresh("c_");
        fresh.visitorId = visitorId;
        fresh.lang = lang;
        fresh.page = page;
        fresh.createdAt = now;
        fresh.lastAt = now;
        fresh.opensWith(tokenHash, now);
        fresh.persist();
        return fresh;
    }

    /** @throws Problem 404 for an id that this shop does not have */
    public static Conversation with(String id) {
        return Conversation.<Conversation>findByIdOptional(id).orElseThrow(() -> Problem.notFound("conversation"));
    }

    /** How many conversations each agent of the current shop has at this moment, by agent; who has none is left out. */
    public static Map<String, Long> heldByAgents() {
        return getEntityManager().createQuery(
                "select c.floorBy, count(c) from Conversation c where c.floor = AGENT group by c.floorBy", Tuple.class)
                .getResultStream().collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    }

    /** Waits for whoever writes now and keeps others out until the transaction ends. */
    static Optional<Conversation> locked(String id) {
        return Conversation.<Conversation>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same in a transaction that may have read it before: what is decided on is what stands there now. */
    static Optional<Conversation> lockedAnew(String id) {
        Session session = Panache.getSession();
        Optional<Conversation> known = findByIdOptional(id);
        known.filter(c -> session.getCurrentLockMode(c) != LockMode.PESSIMISTIC_WRITE)
                .ifPresent(c -> {
                    // One made in this very transaction has no row to read before it is flushed.
                    session.flush();
                    session.refresh(c, LockModeType.PESSIMISTIC_WRITE);
                });
        return known;
    }

    /** Ends the token before, if there was one. */
    public void opensWith(String hash, Instant now) {
        tokenHash = hash;
        tokenMadeAt = now;
        tokenUsedAt = now;
    }

    /** Makes this process the only one that may write turns; true when it was another before. */
    boolean ledBy(String process) {
        if (process.equals(ledBy)) {
            return false;
        }
        ledBy = process;
        epoch++;
        return true;
    }

    void passFloor(Floor to, String agentId, String agentName) {
        floor = to;
        floorBy = agentId;
        floorName = agentName;
    }
}
