package dev.daogou.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.TenantId;

import dev.daogou.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** An agent has ended a conversation: who, when, and what it led to. */
@Entity
public class Resolution extends PanacheEntityBase {

    @Id
    public String id;
    @TenantId
    public String shop;
    public String cid;
    /** The case that ended with it; null when the agent had taken the conversation by themselves. */
    @Column(name = "handoff_id")
    public String handoffId;
    /** Null when nobody said. */
    @Enumerated(EnumType.STRING)
    public Outcome outcome;
    /** For colleagues; null for none. */
    public String note;
    @Column(name = "agent_id")
    public String agentId;
    @Column(name = "by_name")
    public String byName;
    public Instant at;

    static void write(String cid, String handoffId, Outcome outcome, String note, String agentId, String byName, Instant now) {
        Resolution fresh = new Resolution();
        fresh.id = Ids.fresh("rs_");
        fresh.cid = cid;
        fresh.handoffId = handoffId;
        fresh.outcome = outcome;
        fresh.note = note;
        fresh.agentId = agentId;
        fresh.byName = byName;
        fresh.at = now;
        fresh.persist();
    }

    /** The first first. */
    public static List<Resolution> of(String cid) {
        return list("cid", Sort.by("at"), cid);
    }

    static Optional<Resolution> latestOf(String cid) {
        return find("cid", Sort.descending("at"), cid).firstResultOptional();
    }
}
