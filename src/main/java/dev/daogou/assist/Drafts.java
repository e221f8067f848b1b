package dev.daogou.assist;

import java.util.HashMap;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.daogou.assistant.Asides;
import dev.daogou.conversation.Bus;
import dev.daogou.conversation.Subscription;
import dev.daogou.shared.Problem;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;

/**
 * Drafts of the next answer, for agents. While a conversation waits for a person or is held by one, each message of the visitor
 * has a draft made of everything that is not answered yet; the draft before it ends at once, at the model's provider too, and so
 * does the last one when the agent answers or gives the conversation back. A draft costs a model's call, so one is begun only
 * when somebody would see it: the console of whoever holds the conversation, or in the queue anybody's, is open, or somebody
 * follows the conversation. Once begun it is finished, since a console that is loaded anew comes back for it. Each process
 * drafts for the consoles that are open with it.
 */
@ApplicationScoped
public class Drafts {

    private record Heard(ShopDrafts drafts, Subscription news) {}

    private final Bus bus;
    private final Asides asides;
    private final DraftBook book;
    private final Object lock = new Object();
    private final Map<String, Heard> shops = new HashMap<>();

    Drafts(Bus bus, Asides asides, DraftBook book) {
        this.bus = bus;
        this.asides = asides;
        this.book = book;
    }

    /** Tells the reader first of the drafts that there are, then of what becomes of them and of others. Starts none. */
    public Subscription read(String shop, DraftReader reader) {
        synchronized (lock) {
            shops.computeIfAbsent(shop, this::open).drafts().admit(reader);
        }
        return () -> left(shop, reader);
    }

    /**
     * Keeps how a draft of the current shop was used; one that is still being made ends. Saying the same again changes nothing.
     *
     * @param sent what the visitor was sent, or null
     * @throws Problem 404 for a draft that this conversation of this shop does not have, 409 when it was used otherwise before
     */
    public DraftReply used(String shop, String cid, String did, DraftUse how, String sent, String agentId) {
        DraftReply unfinished = taken(shop, cid, did, how);
        if (unfinished != null) {
            book.keep(unfinished);
        }
        return book.use(cid, did, how, sent, agentId);
    }

    /** Before the doors say goodbye. */
    void leave(@Observes @Priority(160) ShutdownDelayInitiatedEvent stop) {
        synchronized (lock) {
            Map.copyOf(shops).values().forEach(heard -> heard.drafts().stop());
        }
    }

    private DraftReply taken(String shop, String cid, String did, DraftUse how) {
        synchronized (lock) {
            Heard heard = shops.get(shop);
            LiveDraft draft = heard == null ? null : heard.drafts().draft(cid, did);
            if (draft == null) {
                return null;
            }
            DraftReply unfinished = draft.unfinished();
            draft.end(how.wire());
            return unfinished;
        }
    }

    private Heard open(String shop) {
        var drafts = new ShopDrafts(shop, asides, book, lock);
        return new Heard(drafts, bus.subscribeShop(shop, told -> {
            synchronized (lock) {
                drafts.heard(told);
                close(shop);
            }
        }));
    }

    private void left(String shop, DraftReader reader) {
        synchronized (lock) {
            Heard heard = shops.get(shop);
            if (heard != null) {
                heard.drafts().left(reader);
                close(shop);
            }
        }
    }

    /** Nothing has to be heard of a shop that nobody looks after. */
    private void close(String shop) {
        Heard heard = shops.get(shop);
        if (heard != null && heard.drafts().idle()) {
            shops.remove(shop);
            heard.news().close();
        }
    }
}
