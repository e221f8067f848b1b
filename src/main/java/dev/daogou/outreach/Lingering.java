package dev.daogou.outreach;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Behaviour;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;

/** Speaks to who has looked at a category for a while and put nothing into the cart. */
@ApplicationScoped
public class Lingering {

    /** What was looked at before is another visit. */
    private static final Duration VISIT = Duration.ofMinutes(30);
    private static final int MOST_STEPS = 200;

    private final Rules rules;
    private final Outreach outreach;
    private final Shelf shelf;
    private final Clock clock;

    Lingering(Rules rules, Outreach outreach, Shelf shelf, Clock clock) {
        this.rules = rules;
        this.outreach = outreach;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * The visitor looks at something still; it is they who tell, so they are there. For the current shop.
     *
     * @return why nothing was said, or empty when something was, or when it is not long enough yet
     */
    public Optional<Refusal> looked(String cid) {
        RuleRow rule = QuarkusTransaction.requiringNew().call(() -> rules.of(RuleKind.LINGERING));
        if (!rule.active || rule.pausedAt != null) {
            return Optional.of(rule.active ? Refusal.PAUSED : Refusal.OFF);
        }
        return Looks.lingered(QuarkusTransaction.requiringNew().call(() -> steps(cid)), rule.seconds)
                .flatMap(look -> outreach.tell(cid, new Reason(RuleKind.LINGERING, look.category()),
                        lang -> shelf.category(look.category(), look.productId(), lang)));
    }

    private List<Looks.Step> steps(String cid) {
        List<Behaviour> latest = Behaviour
                .<Behaviour>find("cid = ?1 and at >= ?2", Sort.descending("id"), cid, clock.instant().minus(VISIT))
                .page(Page.ofSize(MOST_STEPS)).list();
        java.util.Collections.reverse(latest);
        Map<String, Optional<String>> known = new HashMap<>();
        return latest.stream().map(each -> new Looks.Step(each.kind, category(each, known), each.productId, each.seconds))
                .toList();
    }

    /** The shop's own word for where a product stands goes before the page's. */
    private String category(Behaviour each, Map<String, Optional<String>> known) {
        Optional<String> ofProduct = each.productId == null
                ? Optional.empty()
                : known.computeIfAbsent(each.productId, shelf::categoryOf);
        return ofProduct.orElse(each.category);
    }
}
