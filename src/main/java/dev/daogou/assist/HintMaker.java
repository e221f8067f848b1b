package dev.daogou.assist;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Focus;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Pen;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Makes the hints of a conversation of the current shop. What is slow is read before, so that the conversation's row, which the
 * visitor's next message waits for, is held for a moment only; under it the rules are asked once more with the hints that are
 * there by then, so that two processes, or the same message read twice, make none twice.
 */
@ApplicationScoped
class HintMaker {

    /** For the product that was shown last. */
    private static final int LOOKED_AT = 20;

    private final HintSources sources;
    private final HintRules rules;
    private final HintOffers offers;
    private final HintNews news;
    private final ConversationLog log;

    HintMaker(HintSources sources, HintRules rules, HintOffers offers, HintNews news, ConversationLog log) {
        this.sources = sources;
        this.rules = rules;
        this.offers = offers;
        this.news = news;
        this.log = log;
    }

    /** @param products chosen, with {@code told} what is said of them now */
    private record Prepared(HintEvidence evidence, HintProducts products, List<HintProduct> told) {}

    /** Does nothing where there is nothing new, or the conversation is gone. */
    void consider(String cid) {
        QuarkusTransaction.requiringNew().call(() -> prepared(cid)).ifPresent(ready -> log.write(cid, pen -> {
            List<Hint> made = Hint.since(cid);
            rules.in(ready.evidence().with(made.stream().map(HintEvidence.Made::of).toList()))
                    .forEach(finding -> make(finding, ready, made, pen));
            return null;
        }));
    }

    private Optional<Prepared> prepared(String cid) {
        Optional<Conversation> conversation = Conversation.findByIdOptional(cid);
        if (conversation.isEmpty()) {
            return Optional.empty();
        }
        HintEvidence evidence = sources.of(cid);
        List<HintFinding> found = rules.in(evidence);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String focus = Focus.of(conversation.get(), Message.before(cid, Long.MAX_VALUE, LOOKED_AT)).orElse(null);
        HintProducts products = found.stream().anyMatch(finding -> finding.kind().isOfPrice())
                ? offers.choose(conversation.get(), focus, evidence.said().stream().map(HintEvidence.Heard::text).toList())
                : new HintProducts(focus, List.of());
        return Optional.of(new Prepared(evidence, products, offers.now(conversation.get(), products)));
    }

    private void make(HintFinding finding, Prepared ready, List<Hint> made, Pen pen) {
        made.stream().filter(before -> before.kind.family() == finding.kind().family())
                .forEach(before -> before.end(HintEnd.REPLACED, null, pen.now()));
        Hint hint = Hint.of(pen.conversation().id, finding, ready.products(), pen.now());
        hint.persist();
        news.tell(pen, hint, hint.productIds.isEmpty() ? List.of() : ready.told());
    }
}
