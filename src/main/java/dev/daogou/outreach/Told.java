package dev.daogou.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import dev.daogou.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A message that the shop began, and what became of it. */
@Entity
@Table(name = "outreach")
public class Told extends PanacheEntityBase {

    @Id
    public String id;
    @TenantId
    public String shop;
    public String cid;
    @Column(name = "visitor_id")
    public String visitorId;
    @Enumerated(EnumType.STRING)
    public RuleKind rule;
    public String reason;
    /** What it shows. */
    @Column(name = "product_id")
    public String productId;
    /** By the shop's calendar. */
    public LocalDate day;
    public Instant at;
    @Column(name = "shown_at")
    public Instant shownAt;
    @Column(name = "opened_at")
    public Instant openedAt;
    @Column(name = "dismissed_at")
    public Instant dismissedAt;

    static Told of(String cid, String visitorId, Reason reason, LocalDate day, Instant at) {
        Told told = new Told();
        told.id = Ids.fresh("o_");
        told.cid = cid;
        told.visitorId = visitorId;
        told.rule = reason.kind();
        told.reason = reason.key();
        told.day = day;
        told.at = at;
        return told;
    }

    static Optional<Told> of(String cid, String id) {
        return find("cid = ?1 and id = ?2", cid, id).firstResultOptional();
    }

    /** Each counts once, at its first time; whatever was opened or dismissed was seen. */
    void became(Fate fate, Instant now) {
        shownAt = shownAt == null ? now : shownAt;
        if (fate == Fate.OPENED && openedAt == null) {
            openedAt = now;
        }
        if (fate == Fate.DISMISSED && dismissedAt == null) {
            dismissedAt = now;
        }
    }
}
