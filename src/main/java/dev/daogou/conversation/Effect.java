package dev.daogou.conversation;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.TenantId;

import dev.daogou.shared.Lang;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** A line of the journal: something the assistant does for the visitor beside talking, and how far it has come. */
@Entity
public class Effect extends PanacheEntityBase {

    @Id
    @Column(name = "call_id")
    public String callId;
    public String cid;
    @TenantId
    public String shop;
    /** The turn that proposed it. */
    public String tid;
    /** The turn that the visitor's answer began; null before there was one. */
    @Column(name = "run_tid")
    public String runTid;
    public String name;
    /** In which it was proposed, and is told of. */
    @Enumerated(EnumType.STRING)
    public Lang lang;
    public String arguments;
    @Column(name = "arguments_hash")
    public String argumentsHash;
    /** Whether a yes in words is not enough. */
    @Column(name = "button_only")
    public boolean buttonOnly;
    @Column(name = "token_hash")
    public String tokenHash;
    @Enumerated(EnumType.STRING)
    public ToolPhase state;
    @Column(name = "proposed_at")
    public Instant proposedAt;
    @Column(name = "expires_at")
    public Instant expiresAt;
    @Column(name = "settled_at")
    public Instant settledAt;

    /** In the order in which they were proposed. */
    public static List<Effect> of(String cid) {
        return list("cid = ?1", Sort.by("proposedAt", "callId"), cid);
    }
}
