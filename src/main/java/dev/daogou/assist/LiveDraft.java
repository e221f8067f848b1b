package dev.daogou.assist;

import java.util.List;

import dev.daogou.assistant.Asides;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.Newest;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.conversation.Subscription;
import dev.daogou.shared.Ids;

/** The draft that a conversation has now: being made, or made and not used yet. Guarded by its shop's lock. */
final class LiveDraft implements Asides.Reader {

    final String cid;
    /** Of the event that it was begun for. */
    final long since;
    final String did = Ids.fresh("d_");
    private final ShopDrafts shop;
    private final StringBuilder text = new StringBuilder();
    private Subscription making = () -> {};
    /** 0 until it is told of. */
    private long seq;
    private String holder;
    private DraftEvent.Done done;
    private boolean over;

    LiveDraft(ShopDrafts shop, String cid, long since) {
        this.shop = shop;
        this.cid = cid;
        this.since = since;
    }

    /** @param ends stops its being made */
    void begun(Subscription ends) {
        making = ends;
        if (over) {
            ends.close();
        }
    }

    boolean isFor(DraftReader reader) {
        return seq > 0 && reader.reads(cid, holder);
    }

    /** Tells one who joins now what the others were told. */
    void show(DraftReader reader) {
        if (isFor(reader) && !text.isEmpty()) {
            reader.told().accept(new DraftEvent.Delta(cid, did, 0, text.toString()));
        }
        if (isFor(reader) && done != null) {
            reader.told().accept(done);
        }
    }

    /** Nobody can use it any more; where it was still being made, that is told and ends, at the provider too. */
    void end(String why) {
        if (over) {
            return;
        }
        over = true;
        making.close();
        if (done == null && seq > 0) {
            shop.tell(this, DraftEvent.Done.without(cid, did, seq, why));
        }
        shop.ended(this);
    }

    /** The row of one that is still being made, with what can be read of it so far; null when it is kept already. */
    DraftReply unfinished() {
        return seq == 0 || done != null ? null : row(text.toString(), List.of(), null);
    }

    @Override
    public boolean wants(Newest newest, long last) {
        synchronized (shop.lock) {
            Conversation conversation = newest.conversation();
            boolean useful = last > 0 && conversation.floor != Floor.ASSISTANT && shop.isRead(cid, conversation.floorBy);
            if (!useful) {
                end("");
            } else if (!over) {
                seq = last;
                holder = conversation.floorBy;
            }
            return !over;
        }
    }

    @Override
    public void delta(String more) {
        synchronized (shop.lock) {
            if (!over) {
                var piece = new DraftEvent.Delta(cid, did, text.length(), more);
                text.append(more);
                shop.tell(this, piece);
            }
        }
    }

    /** Kept before it is told, so that whoever knows of it can say how they used it. */
    @Override
    public void done(Reply reply) {
        synchronized (shop.lock) {
            if (over) {
                return;
            }
        }
        shop.book().keep(row(reply.text(), reply.citations(), reply.answeredBy()));
        synchronized (shop.lock) {
            if (!over) {
                done = DraftEvent.Done.of(cid, did, seq, reply);
                shop.tell(this, done);
            }
        }
    }

    @Override
    public void none(String why) {
        synchronized (shop.lock) {
            end(why);
        }
    }

    @Override
    public void failed(String code, boolean retry, String shownText) {
        none(code);
    }

    private DraftReply row(String said, List<Citation> citations, AnsweredBy by) {
        DraftReply row = new DraftReply();
        row.did = did;
        row.cid = cid;
        row.seq = seq;
        row.text = said;
        row.citations = citations;
        row.answeredBy = by;
        return row;
    }
}
