package dev.daogou.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shop.Priority;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/**
 * A case for a person: why, for whom, since when, who took it and how it ended. Only what was changed is written: offers and
 * waiting times are noted beside a claim that is under way.
 */
@Entity
@DynamicUpdate
public class Handoff extends PanacheEntityBase {

    @Id
    public String id;
    @TenantId
    public String shop;
    public String cid;
    @Enumerated(EnumType.STRING)
    public HandoffReason reason;
    /** The id of the department that it is for. */
    public String department;
    @Enumerated(EnumType.ORDINAL)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    public Priority priority;
    /** What the visitor writes in. */
    @Enumerated(EnumType.STRING)
    public Lang lang;
    /** What it is about, by which people with a skill for it are found: the category of the page they were on, the intent. */
    public List<String> topics;
    @Enumerated(EnumType.STRING)
    public HandoffState state;
    /** The visitor's message that led to it; empty when there was none. */
    public String question;
    /** The place in the queue the visitor was last told; null while the floor is not the queue's. */
    public Integer told;
    @Column(name = "told_at")
    public Instant toldAt;
    /** The wait in seconds that was told with it, or null. */
    @Column(name = "told_eta")
    public Integer toldEta;
    /** How the visitor can be reached, as they wrote it, or {@code null}. */
    public String contact;
    @JdbcTypeCode(SqlTypes.JSON)
    public HandoffSummary summary;
    @Column(name = "created_at")
    public Instant createdAt;
    /** Since when the visitor waits in the queue; null while the floor is not the queue's. */
    @Column(name = "queued_at")
    public Instant queuedAt;
    /** Until when somebody is to have taken it, by the shop's target; stays when it was missed. */
    @Column(name = "due_at")
    public Instant dueAt;
    @Column(name = "warned_at")
    public Instant warnedAt;
    @Column(name = "missed_at")
    public Instant missedAt;
    /** The agent who is asked to take it now. */
    @Column(name = "offered_to")
    public String offeredTo;
    @Column(name = "offered_at")
    public Instant offeredAt;
    /** Agents who were asked and let it pass. */
    @Column(name = "passed_by")
    public List<String> passedBy;
    @Column(name = "claimed_at")
    public Instant claimedAt;
    @Column(name = "claimed_by")
    public String claimedBy;
    @Column(name = "claimed_name")
    public String claimedName;
    @Column(name = "ended_at")
    public Instant endedAt;

    /** In the order in which they are to be served: the most urgent, and of those the first who came. */
    private static final Sort ORDER = Sort.by("priority", "createdAt", "id");

    static Handoff open(String cid, HandoffReason reason, String department, String question, Lang lang, List<String> topics,
            HandoffSummary summary, Instant now) {
        Handoff fresh = new Handoff();
        fresh.id = Ids.fresh("ho_");
        fresh.cid = cid;
        fresh.reason = reason;
        fresh.department = department;
        fresh.priority = reason.priority();
        fresh.lang = lang;
        fresh.topics = topics;
        fresh.state = HandoffState.WAITING;
        fresh.question = question;
        fresh.summary = summary;
        fresh.createdAt = now;
        fresh.passedBy = List.of();
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

    /** Waiting or being dealt with, in the order in which they are to be served. */
    public static List<Handoff> open() {
        return list("endedAt is null", ORDER);
    }

    /** Those whose visitors wait in the queue, in the order in which they are to be served. */
    static List<Handoff> inQueue() {
        return list("state = ?1 and told is not null", ORDER, HandoffState.WAITING);
    }

    /** How many in the queue are to be served before it, by the same department. */
    long before() {
        return count("""
                state = ?1 and told is not null and department = ?2 and (priority < ?3
                    or priority = ?3 and (createdAt < ?4 or createdAt = ?4 and id < ?5))""", HandoffState.WAITING, department,
                priority, createdAt, id);
    }

    /** Its visitor waits in the queue and has been told where. */
    void joins(Wait wait, Instant due, Instant now) {
        if (queuedAt == null) {
            queuedAt = now;
            dueAt = due;
            warnedAt = null;
            missedAt = null;
        }
        isTold(wait, now);
    }

    void isTold(Wait wait, Instant now) {
        told = wait.position();
        toldEta = wait.etaSeconds();
        toldAt = now;
    }

    /** The wait that was told is over, and nobody has come. */
    boolean isToldTooLittle(Instant now) {
        return toldEta != null && !toldAt.plusSeconds(toldEta).isAfter(now);
    }

    void claim(String agentId, String name, Instant now) {
        if (state == HandoffState.WAITING && dueAt != null && missedAt == null && dueAt.isBefore(now)) {
            missedAt = now;
        }
        state = HandoffState.CLAIMED;
        claimedBy = agentId;
        claimedName = name;
        claimedAt = now;
        leavesQueue();
    }

    /** It had been ended by mistake; whoever had it has had it all the time. */
    void reopen(String agentId, String name, Instant now) {
        Instant since = claimedAt == null ? now : claimedAt;
        endedAt = null;
        claim(agentId, name, since);
    }

    /** Nobody was there when it was opened, and nobody has taken it since. */
    boolean waitsForSomebody() {
        return state == HandoffState.WAITING && told == null;
    }

    /** Nobody has it any more. It keeps its place among those who came later, and its visitor's patience begins anew. */
    void waitAgain() {
        state = HandoffState.WAITING;
        claimedBy = null;
        claimedName = null;
        claimedAt = null;
        passedBy = List.of();
        leavesQueue();
    }

    /** For other people from now on, who have let nothing pass yet. */
    void isFor(String other) {
        department = other;
        passedBy = List.of();
        offeredTo = null;
        offeredAt = null;
    }

    /** The floor is not the queue's any more. */
    void leavesQueue() {
        told = null;
        toldAt = null;
        toldEta = null;
        queuedAt = null;
        offeredTo = null;
        offeredAt = null;
    }

    /** Back with the assistant: resolved when a person had it, else withdrawn. */
    void end(Instant now) {
        state = state == HandoffState.CLAIMED ? HandoffState.RESOLVED : HandoffState.WITHDRAWN;
        endedAt = now;
        leavesQueue();
    }

    WaitingCase asIsRouted() {
        return new WaitingCase(id, cid, department, lang, topics, missedAt != null, offeredTo, offeredAt,
                List.copyOf(passedBy));
    }
}
