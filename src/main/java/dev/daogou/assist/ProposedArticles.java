package dev.daogou.assist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.assist.ProposedArticle.State;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import io.quarkus.panache.common.Sort;

/** The current shop's proposed articles, and what its merchant decides about them. */
@ApplicationScoped
public class ProposedArticles {

    /**
     * @param state {@code waiting}, {@code approved} or {@code dismissed}
     * @param gap why the knowledge had no answer: {@code low_confidence} or {@code missing}
     * @param productId in focus when it was asked, or {@code null}
     * @param cautions {@code price}, {@code contact}, {@code order}: what to look at before saying yes
     * @param by who answered
     * @param articleId what it has become
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proposed(String id, String state, String title, String body, Lang lang, String productId,
            List<String> cautions, String gap, int times, String by, String conversationId, Instant createdAt,
            Instant decidedAt, String articleId) {

        static Proposed of(ProposedArticle p) {
            return new Proposed(p.id, p.state.name().toLowerCase(Locale.ROOT), p.title, p.body, p.lang, p.productId,
                    p.cautions, p.gap.code(), p.times, p.byName, p.cid, p.createdAt, p.decidedAt, p.articleId);
        }
    }

    private final Clock clock;

    ProposedArticles(Clock clock) {
        this.clock = clock;
    }

    /**
     * Those asked most often first, then the oldest.
     *
     * @param state {@code waiting}, {@code approved} or {@code dismissed}
     * @throws Problem 400 for another
     */
    @Transactional
    public List<Proposed> list(String state, int offset, int limit) {
        return ProposedArticle
                .<ProposedArticle>find("state", Sort.descending("times").and("createdAt").and("id"), named(state))
                .range(offset, offset + limit - 1).stream().map(Proposed::of).toList();
    }

    @Transactional
    public long count(String state) {
        return ProposedArticle.count("state", named(state));
    }

    /** @throws Problem 404 for one that this shop does not have, 409 for one that is decided */
    @Transactional
    public Proposed waiting(String id) {
        ProposedArticle held = ProposedArticle.held(id);
        held.mustBe(State.WAITING);
        return Proposed.of(held);
    }

    /** @throws Problem as {@link #waiting} */
    @Transactional
    public Proposed approve(String id, String articleId) {
        return decide(id, State.APPROVED, articleId);
    }

    /** @throws Problem as {@link #waiting} */
    @Transactional
    public Proposed dismiss(String id) {
        return decide(id, State.DISMISSED, null);
    }

    /** @throws Problem 404 for one that this shop does not have */
    @Transactional
    public boolean dismissed(String id) {
        return ProposedArticle.held(id).state == State.DISMISSED;
    }

    /**
     * Waits again. The article that it had become is the caller's to remove.
     *
     * @return as it was decided before
     * @throws Problem 404 for one that this shop does not have, 409 for one that waits
     */
    @Transactional
    public Proposed undo(String id) {
        ProposedArticle held = ProposedArticle.held(id);
        if (held.state == State.WAITING) {
            throw Problem.conflict("This proposal waits already: look at the list again.");
        }
        Proposed before = Proposed.of(held);
        held.decide(State.WAITING, null, clock.instant());
        return before;
    }

    private Proposed decide(String id, State to, String articleId) {
        ProposedArticle held = ProposedArticle.held(id);
        held.mustBe(State.WAITING);
        held.decide(to, articleId, clock.instant());
        return Proposed.of(held);
    }

    private static State named(String state) {
        for (State each : State.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(state)) {
                return each;
            }
        }
        throw Problem.badField("state", "must be waiting, approved or dismissed");
    }
}
