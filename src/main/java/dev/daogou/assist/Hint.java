package dev.daogou.assist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What an agent is told of a visitor, with the visitor's words for it, and what they did with it. */
@Entity
public class Hint extends PanacheEntityBase {

    /** Once a conversation is settled, what was noticed in it is history. */
    private static final String UNSETTLED = "not exists (select 1 from Resolution r where r.cid = h.cid and r.at >= h.madeAt)";

    /**
     * @param mid of the visitor's message
     * @param span verbatim: a substring of it, so that a screen can mark it
     */
    public record Why(String mid, String span) {}

    @Id
    public String hid;
    @TenantId
    public String shop;
    public String cid;
    @Enumerated(EnumType.STRING)
    public HintKind kind;
    @Enumerated(EnumType.STRING)
    public HintLevel level;
    /** Of the newest message that speaks for it. */
    public long seq;
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Why> why;
    /** The product in focus when it was made, or null. */
    @Column(name = "focus_id")
    public String focusId;
    /** What might be offered, best first. */
    @Column(name = "product_ids")
    public List<String> productIds;
    @Column(name = "made_at")
    public Instant madeAt;
    @Column(name = "used_at")
    public Instant usedAt;
    @Column(name = "used_by")
    public String usedBy;
    /** Null while it is shown. */
    @Enumerated(EnumType.STRING)
    public HintEnd ended;
    @Column(name = "ended_at")
    public Instant endedAt;
    @Column(name = "ended_by")
    public String endedBy;

    static Hint of(String cid, HintFinding finding, HintProducts products, Instant now) {
        Hint fresh = new Hint();
        fresh.hid = Ids.fresh("hint_");
        fresh.cid = cid;
        fresh.kind = finding.kind();
        fresh.level = finding.level();
        fresh.seq = finding.seq();
        fresh.why = finding.why();
        fresh.focusId = products.focusId();
        fresh.productIds = finding.kind().isOfPrice() ? products.ids() : List.of();
        fresh.madeAt = now;
        return fresh;
    }

    /** All that were made of a conversation since it was last settled, oldest first. */
    static List<Hint> since(String cid) {
        return list("from Hint h where h.cid = ?1 and " + UNSETTLED + " order by h.seq", cid);
    }

    /** Those that are shown, in any order. */
    static List<Hint> open(Collection<String> cids) {
        return cids.isEmpty() ? List.of() : list("from Hint h where h.cid in ?1 and h.ended is null and " + UNSETTLED, cids);
    }

    /** @throws Problem 404 for one that this conversation of this shop does not have */
    static Hint held(String cid, String hid) {
        return Hint.<Hint>findByIdOptional(hid, LockModeType.PESSIMISTIC_WRITE).filter(hint -> hint.cid.equals(cid))
                .orElseThrow(() -> Problem.notFound("hint"));
    }

    /** The same again changes nothing. */
    void use(HintUse how, String agentId, Instant now) {
        if (usedAt == null) {
            usedAt = now;
            usedBy = agentId;
        }
        if (how == HintUse.FOLLOWED) {
            end(HintEnd.FOLLOWED, agentId, now);
        }
    }

    /** The first end stays: whoever comes later finds it gone already. */
    void end(HintEnd how, String by, Instant now) {
        if (ended == null) {
            ended = how;
            endedBy = by;
            endedAt = now;
        }
    }

    /** @throws Problem 409 when a newer one has taken its place */
    void reopen() {
        Optional<Hint> newer = since(cid).stream()
                .filter(other -> other.kind.family() == kind.family() && other.seq > seq).findFirst();
        if (newer.isPresent()) {
            throw Problem.conflict("A newer hint about the same stands there already.");
        }
        ended = null;
        endedBy = null;
        endedAt = null;
    }
}
