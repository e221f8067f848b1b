package dev.daogou.outreach;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A rule as its merchant set it, and whether it has paused itself. A rule without a row is as it is by itself. */
@Entity
@Table(name = "outreach_rule")
@IdClass(RuleRow.Key.class)
public class RuleRow extends PanacheEntityBase {

    record Key(String shop, RuleKind kind) implements Serializable {}

    @Id
    @TenantId
    public String shop;
    @Id
    @Enumerated(EnumType.STRING)
    public RuleKind kind;
    public boolean active;
    public int seconds;
    public int percent;
    /** By language code. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> texts = Map.of();
    /** Only what was shown since then judges it. */
    @Column(name = "judged_from")
    public Instant judgedFrom;
    @Column(name = "paused_at")
    public Instant pausedAt;
    @Column(name = "paused_shown")
    public Integer pausedShown;
    @Column(name = "paused_dismissed")
    public Integer pausedDismissed;
    @Column(name = "changed_at")
    public Instant changedAt;

    static RuleRow byItself(RuleKind kind) {
        RuleRow row = new RuleRow();
        row.kind = kind;
        row.active = kind.asked();
        row.seconds = kind.seconds();
        row.percent = kind.percent();
        row.judgedFrom = Instant.EPOCH;
        row.changedAt = Instant.EPOCH;
        return row;
    }

    static Optional<RuleRow> of(RuleKind kind) {
        return find("kind", kind).firstResultOptional();
    }

    /** Too many dismissed what it said. */
    void pause(long shown, long dismissed, Instant now) {
        pausedAt = now;
        pausedShown = (int) shown;
        pausedDismissed = (int) dismissed;
    }

    /** Goes on, and is judged by what is shown from now on. */
    void resume(Instant now) {
        pausedAt = null;
        pausedShown = null;
        pausedDismissed = null;
        judgedFrom = now;
    }

    void set(RuleDoc doc, Instant now) {
        if (!doc.text().equals(texts)) {
            judgedFrom = now;
        }
        active = doc.on();
        seconds = doc.seconds() == null ? kind.seconds() : doc.seconds();
        percent = doc.percent() == null ? kind.percent() : doc.percent();
        texts = doc.text();
        changedAt = now;
    }
}
