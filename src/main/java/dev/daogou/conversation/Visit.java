package dev.daogou.conversation;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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

    @Transactional
    public void rate(String cid, int score, String comment) {
        Rating.give(cid, score, comment, clock.instant());
    }
}
