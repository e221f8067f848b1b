package dev.daogou.assist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** What a person answered where the knowledge had no answer; it becomes an article when the merchant says so, and never by itself. */
@Entity
@Table(name = "proposed_article")
public class ProposedArticle extends PanacheEntityBase {

    /** In the order of its life. */
    public enum State {
        WAITING, APPROVED, DISMISSED
    }

    @Id
    public String id;
    @TenantId
    public String shop;
    public String cid;
    /** Of the visitor's message. */
    public long seq;
    @Enumerated(EnumType.STRING)
    public State state;
    /** Why the knowledge had no answer. */
    @Enumerated(EnumType.STRING)
    public Inquiry.Why gap;
    public String title;
    public String body;
    @Enumerated(EnumType.STRING)
    public Lang lang;
    /** What it is about, or null for the whole shop. */
    @Column(name = "product_id")
    public String productId;
    /** What its reader is to look at first, see {@link AgentAnswer}. */
    public List<String> cautions;
    @Column(name = "by_name")
    public String byName;
    /** In how many conversations it was asked so far. */
    public int times;
    /** The others of them, so that none counts twice. */
    @Column(name = "also_in")
    public List<String> alsoIn;
    @Column(name = "article_id")
    public String articleId;
    @Column(name = "created_at")
    public Instant createdAt;
    @Column(name = "decided_at")
    public Instant decidedAt;

    static ProposedArticle of(String cid, Inquiry inquiry, AgentAnswer answer, String productId, Instant now) {
        ProposedArticle fresh = new ProposedArticle();
        fresh.id = Ids.fresh("pa_");
        fresh.cid = cid;
        fresh.seq = inquiry.seq();
        fresh.state = State.WAITING;
        // Looked up by ourselves, it has no reason of a reply.
        fresh.gap = inquiry.gap() == null ? Inquiry.Why.LOW_CONFIDENCE : inquiry.gap();
        fresh.title = answer.title();
        fresh.body = answer.body();
        fresh.lang = Lang.ofText(answer.title() + answer.body());
        fresh.productId = productId;
        fresh.cautions = answer.cautions();
        fresh.byName = answer.byName();
        fresh.times = 1;
        fresh.alsoIn = List.of();
        fresh.createdAt = now;
        return fresh;
    }

    /** Asked in this conversation too; only one that waits counts. */
    void alsoAskedIn(String other) {
        if (state == State.WAITING && !cid.equals(other) && !alsoIn.contains(other)) {
            alsoIn = Stream.concat(alsoIn.stream(), Stream.of(other)).toList();
            times++;
        }
    }

    static boolean has(String cid, long seq) {
        return count("cid = ?1 and seq = ?2", cid, seq) > 0;
    }

    /** The latest of the shop that are about to be, or will not be, an article. */
    static List<ProposedArticle> undecidedOrDismissed(int most) {
        return find("state in (?1, ?2)", Sort.descending("createdAt"), State.WAITING, State.DISMISSED).page(0, most).list();
    }

    /** @throws Problem 404 for an id that this shop does not have */
    static ProposedArticle held(String id) {
        Optional<ProposedArticle> found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        return found.orElseThrow(() -> Problem.notFound("proposal"));
    }

    /** @throws Problem 409 when it is not in this state */
    void mustBe(State expected) {
        if (state != expected) {
            throw Problem.conflict("This proposal is " + state.name().toLowerCase(java.util.Locale.ROOT)
                    + " already: look at the list again.");
        }
    }

    /** @param article that it has become, or null */
    void decide(State decision, String article, Instant now) {
        state = decision;
        articleId = article;
        decidedAt = decision == State.WAITING ? null : now;
    }
}
