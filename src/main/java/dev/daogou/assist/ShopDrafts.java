package dev.daogou.assist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.assistant.Asides;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.ConversationEvent.FloorChanged;
import dev.daogou.conversation.ConversationEvent.Forgotten;
import dev.daogou.conversation.ConversationEvent.MessageAdded;
import dev.daogou.conversation.ConversationEvent.VisitorSaid;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.ShopEvent;

/** The drafts of one shop and who reads them; one draft a conversation. Guarded by the lock, under which nothing waits. */
final class ShopDrafts {

    final Object lock;
    private final String shop;
    private final Asides asides;
    private final DraftBook book;
    private final List<DraftReader> readers = new ArrayList<>();
    private final Map<String, LiveDraft> current = new HashMap<>();

    ShopDrafts(String shop, Asides asides, DraftBook book, Object lock) {
        this.shop = shop;
        this.asides = asides;
        this.book = book;
        this.lock = lock;
    }

    DraftBook book() {
        return book;
    }

    void admit(DraftReader reader) {
        readers.add(reader);
        List.copyOf(current.values()).forEach(draft -> draft.show(reader));
    }

    void left(DraftReader reader) {
        readers.removeIf(each -> each == reader);
    }

    /** Nobody reads, and nothing is there to be read by who comes back. */
    boolean idle() {
        return readers.isEmpty() && current.isEmpty();
    }

    boolean isRead(String cid, String holder) {
        return readers.stream().anyMatch(reader -> reader.reads(cid, holder));
    }

    void tell(LiveDraft draft, DraftEvent event) {
        List.copyOf(readers).stream().filter(draft::isFor).forEach(reader -> reader.told().accept(event));
    }

    void ended(LiveDraft draft) {
        current.remove(draft.cid, draft);
    }

    LiveDraft draft(String cid, String did) {
        LiveDraft draft = current.get(cid);
        return draft != null && draft.did.equals(did) ? draft : null;
    }

    void heard(ShopEvent told) {
        ConversationEvent event = told.event();
        String cid = told.cid();
        if (event instanceof VisitorSaid said && said.as() == HeardAs.QUEUED) {
            begin(cid, said.seq());
        } else if (event instanceof MessageAdded added && added.author() == Author.AGENT) {
            end(cid, added.seq(), DraftEnd.ANSWERED);
        } else if (event instanceof FloorChanged change && change.floor() == Floor.ASSISTANT) {
            end(cid, change.seq(), DraftEnd.RELEASED);
        } else if (event instanceof FloorChanged change && change.floor() == Floor.AGENT && !current.containsKey(cid)) {
            // What was said while nobody was there to read a draft.
            begin(cid, change.seq());
        } else if (event instanceof Forgotten) {
            end(cid, Long.MAX_VALUE, DraftEnd.FORGOTTEN);
            List.copyOf(readers).stream().filter(reader -> cid.equals(reader.cid())).forEach(reader -> reader.over().run());
        }
    }

    void stop() {
        List.copyOf(current.values()).forEach(draft -> draft.end(DraftEnd.SHUTDOWN.wire()));
        List.copyOf(readers).forEach(reader -> reader.over().run());
    }

    private void begin(String cid, long seq) {
        end(cid, Long.MAX_VALUE, DraftEnd.REPLACED);
        if (!readers.isEmpty()) {
            LiveDraft draft = new LiveDraft(this, cid, seq);
            current.put(cid, draft);
            draft.begun(asides.answer(shop, cid, draft));
        }
    }

    /** Events may overtake each other: what stands in the log before it was begun does not end it. */
    private void end(String cid, long seq, DraftEnd why) {
        LiveDraft draft = current.get(cid);
        if (draft != null && draft.since < seq) {
            draft.end(why.wire());
        }
    }
}
