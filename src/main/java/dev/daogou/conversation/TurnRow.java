package dev.daogou.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A turn as the database knows it: live until it has an outcome, and what of it has been shown as of the last flush. */
@Entity
@Table(name = "turn")
public class TurnRow extends PanacheEntityBase {

    @Id
    public String tid;
    public String cid;
    @TenantId
    public String shop;
    public int epoch;
    public List<String> mids;
    public String shown;
    /** The wire name of the event that ended it, null while it is live. */
    public String outcome;
    @Column(name = "started_at")
    public Instant startedAt;
    @Column(name = "ended_at")
    public Instant endedAt;

    public static Optional<TurnRow> live(String cid) {
        return find("cid = ?1 and endedAt is null", cid).firstResultOptional();
    }
}
