package dev.daogou.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** A case for a person: why, since when, who took it and how it ended. */
@Entity
public class Handoff extends PanacheEntityBase {

    @Id
    public String id;
    @TenantId
    public String shop;
    public String cid;
    @Enumerated(EnumType.STRING)
    public HandoffReason reason;
    @Enumerated(EnumType.STRING)
    public Department department;
    @Enumerated(EnumType.STRING)
    public HandoffState state;
    /** The visitor's message that led to it; empty when there was none. */
    public String question;
    /** The place in the queue the visitor was last told; null while the floor is not the queue's. */
    public Integer told;
    /** How the visitor can be reached, as they wrote it, or {@code null}. */
    public String contact;
    @JdbcTypeCode(SqlTypes.JSON)
    public HandoffSummary summary;
    @Column(name = "created_at")
    public Instant createdAt;
    @Column(name = "claimed_at")
    public Instant claimedAt;
    @Column(name = "claimed_by")
    public String claimedBy;
    @Column(name = "claimed_name")
    public String claimedName;
    @Column(name = "ended_at")
    public Instant endedAt;

    static Handoff open(String cid, HandoffReason reason, Department department, String question, HandoffSummary summary,
            Instant now) {
        Handoff fresh = new Handoff();
        fresh.id = Ids.fresh("ho_");
        fresh.cid = cid;
        fresh.reason = reason;
        fresh.department = department;
        fresh.state = HandoffState.WAITING;
        fresh.question = question;
        fresh.summary = summary;
        fresh.createdAt = now;
        fresh.persist();
        return fresh;
    }

    /** The conversation's case that waits or is being dealt with. */
    public static Optional<Handoff> openOf(String cid) {
        return find("cid = ?1 and endedAt is null", cid).firstResultOptional();
    }

    /** The conversation's latest case, open or ended. */
    public static Optional<Handoff> latestOf(String cid) {
        return find("cid", Sort.descending("createdAt"), cid).firstResultOptional();
    }

    static List<Handoff> allOf(String cid) {
        return list("cid", Sort.by("createdAt"), cid);
    }

    /** In the order in which they are to be served: the first who came. */
    public static List<Handoff> waiting() {
        return list("state", Sort.by("createdAt"), HandoffState.WAITING);
    }

    /** Waiting or being dealt with, the first who came first. */
    public static List<Handoff> open() {
        return list("endedAt is null", Sort.by("createdAt"));
    }

    static List<Handoff> lastResolved(int count) {
        return find("state", Sort.descending("endedAt"), HandoffState.RESOLVED).page(0, count).list();
    }

    void claim(String agentId, String name, Instant now) {
        state = HandoffState.CLAIMED;
        claimedBy = agentId;
        claimedName = name;
        claimedAt = now;
        told = null;
    }

    /** Nobody was there when it was opened, and nobody has taken it since. */
    boolean waitsForSomebody() {
        return state == HandoffState.WAITING && told == null;
    }

    /** Nobody has it any more. Counted from now on, or its visitor's patience would be over before anybody could take it. */
    void waitAgain(Instant now) {
        state = HandoffState.WAITING;
        createdAt = now;
        claimedBy = null;
        claimedName = null;
        claimedAt = null;
    }

    /** Back with the assistant: resolved when a person had it, else withdrawn. */
    void end(Instant now) {
        state = state == HandoffState.CLAIMED ? HandoffState.RESOLVED : HandoffState.WITHDRAWN;
        endedAt = now;
        told = null;
    }
}
