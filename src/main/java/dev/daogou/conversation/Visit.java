package dev.daogou.conversation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.panache.common.Sort;

/** What a visitor does beside talking: looks at pages, fills the cart, rates. For the current shop. */
@ApplicationScoped
public class Visit {

    private final Clock clock;

    Visit(Clock clock) {
        this.clock = clock;
    }

    /** The visitor is on another page now; answers are about it from now on. */
    @Transactional
    public void page(String cid, Page page) {
        // Locked, so that a message that is being stored does not write the page back.
        Conversation.locked(cid).ifPresent(conversation -> conversation.page = page);
        Behaviour view = new Behaviour();
        view.kind = "view";
        view.url = page.url();
        view.productId = page.productId();
        view.category = page.category();
        did(cid, view);
    }

    @Transactional
    public void did(String cid, Behaviour what) {
        what.cid = cid;
        what.at = clock.instant();
        what.persist();
    }

    /** What the visitor looked at and did in the shop of late, oldest first; one thing looked at again and again once. */
    @Transactional
    public List<Behaviour> trail(String cid, int most) {
        List<Behaviour> latest = new ArrayList<>();
        for (Behaviour each : Behaviour.<Behaviour>find("cid = ?1 and kind <> 'dwell'", Sort.descending("id"), cid)
                .page(0, 4 * most).list()) {
            if (latest.size() < most && (latest.isEmpty() || !each.isLike(latest.get(latest.size() - 1)))) {
                latest.add(each);
            }
        }
        Collections.reverse(latest);
        return latest;
    }

    /**
     * What is in the visitor's cart, by the shop's last word on it, in the shop's currency; empty when it has said none that
     * reads as an amount, or when the visitor has ordered since.
     */
    @Transactional
    public Optional<BigDecimal> cart(String cid) {
        return Behaviour.<Behaviour>find("cid = ?1 and kind in ('cart', 'order')", Sort.descending("id"), cid)
                .firstResultOptional().filter(last -> last.kind.equals("cart") && last.value != null).flatMap(Visit::amount);
    }

    /** What the shop said last of a purchase: {@code cart}, {@code checkout} or {@code order}; empty when it has said nothing. */
    @Transactional
    public Optional<Behaviour> purchase(String cid) {
        return Behaviour.<Behaviour>find("cid = ?1 and kind in ('cart', 'checkout', 'order')", Sort.descending("id"), cid)
                .firstResultOptional();
    }

    /** As a number or a text, or as money. */
    private static Optional<BigDecimal> amount(Behaviour cart) {
        JsonNode amount = cart.value.isObject() ? cart.value.path("amount") : cart.value;
        try {
            return Optional.of(new BigDecimal(amount.asText()));
        } catch (NumberFormatException notAnAmount) {
            return Optional.empty();
        }
    }

    @Transactional
    public void rate(String cid, int score, String comment) {
        Rating.give(cid, score, comment, clock.instant());
    }
}
