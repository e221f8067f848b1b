package dev.daogou.shop;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Problem;

/** The current shop's canned replies. */
@ApplicationScoped
public class CannedReplies {

    /** More are looked through by nobody, and all are sent to every console that opens its list. */
    private static final int MOST = 300;

    private final CurrentShop shop;
    private final Clock clock;

    CannedReplies(CurrentShop shop, Clock clock) {
        this.shop = shop;
        this.clock = clock;
    }

    /** By shortcut. */
    @Transactional
    public List<CannedReplyDoc> all() {
        return CannedReply.all().stream().map(CannedReply::doc).toList();
    }

    /** @throws Problem 404 for one that this shop does not have */
    @Transactional
    public CannedReplyDoc one(String id) {
        return CannedReply.named(id).map(CannedReply::doc).orElseThrow(() -> Problem.notFound("canned reply"));
    }

    /** @throws Problem 400 naming each field at fault, 409 when the shop has too many */
    @Transactional
    public CannedReplyDoc put(String id, CannedReplyDoc said) {
        if (said == null) {
            throw Problem.badField("body", "must be an object with shortcut, title, lang and text");
        }
        CannedReplyDoc doc = said.withId(id);
        doc.check();
        // One of a shop at a time: two that take the same shortcut, or that make the last one, must see each other.
        Shop.findById(shop.id(), LockModeType.PESSIMISTIC_WRITE);
        if (CannedReply.taken(doc.shortcut(), doc.lang(), id)) {
            throw Problem.badField("shortcut",
                    "is another reply's in this language already: choose another, or change that one");
        }
        CannedReply reply = CannedReply.named(id).orElse(null);
        if (reply == null && CannedReply.count() >= MOST) {
            throw Problem.conflict("A shop has at most " + MOST + " canned replies: remove one first.");
        }
        CannedReply kept = reply == null ? CannedReply.fresh(id) : reply;
        kept.says(doc, clock.instant());
        kept.persist();
        return kept.doc();
    }

    /** @throws Problem 404 for one that this shop does not have */
    @Transactional
    public void remove(String id) {
        CannedReply.named(id).orElseThrow(() -> Problem.notFound("canned reply")).delete();
    }
}
