package dev.daogou.assist;

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
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What an agent was offered to say, and what they did with it. The visitor never sees it. */
@Entity
@Table(name = "draft_reply")
public class DraftReply extends PanacheEntityBase {

    private static final Pattern NUMBER_OF_A_SOURCE = Pattern.compile("[ \\t]*\\[\\d{1,2}\\]");

    @Id
    public String did;
    @TenantId
    public String shop;
    public String cid;
    /** Of the visitor's message that it answers last. */
    public long seq;
    public String text;
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Citation> citations;
    /** What made it; null where it was used before it was whole. */
    @Enumerated(EnumType.STRING)
    @Column(name = "answered_by")
    public AnsweredBy answeredBy;
    @Column(name = "made_at")
    public Instant madeAt;
    /** Null until it was used. */
    @Enumerated(EnumType.STRING)
    public DraftUse how;
    /** Characters to take out, put in or change between the draft and what was sent; null when that is not known. */
    public Integer distance;
    @Column(name = "used_at")
    public Instant usedAt;
    /** The agent's id. */
    @Column(name = "used_by")
    public String usedBy;

    static Optional<DraftReply> held(String cid, String did) {
        return DraftReply.<DraftReply>findByIdOptional(did, LockModeType.PESSIMISTIC_WRITE)
                .filter(draft -> draft.cid.equals(cid));
    }

    /** A draft's text as an agent would send it. */
    static String plain(String text) {
        return NUMBER_OF_A_SOURCE.matcher(text).replaceAll("").strip();
    }

    /**
     * The same again changes nothing.
     *
     * @param sent what the visitor was sent, or null
     * @throws Problem 409 when it was used otherwise before
     */
    void use(DraftUse use, String sent, String agentId, Instant now) {
        if (how != null && how != use) {
            throw Problem.conflict("This draft was used before: " + how.wire() + ".");
        }
        if (how == null) {
            how = use;
            distance = use == DraftUse.DISMISSED || sent == null
                    ? use == DraftUse.SENT ? Integer.valueOf(0) : null
                    : Integer.valueOf(EditDistance.between(plain(text), sent.strip()));
            usedBy = agentId;
            usedAt = now;
        }
    }
}
