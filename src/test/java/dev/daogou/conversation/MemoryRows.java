package dev.daogou.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.daogou.conversation.ConversationEvent.Durable;
import dev.daogou.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * The rows of one conversation, kept as a database keeps them: a write is seen by others as a whole once it is committed, or
 * never; whoever has the row keeps other writers out; of what is written together inserts come first, and a second live turn or
 * proposal is refused. What others do in between is up to {@link Moments}.
 */
public final class MemoryRows implements Rows {

    /** What a schedule makes of the moments in which other threads could act. */
    public interface Moments {

        /** Somebody else may act now; what is thrown is how the database refuses, or how the process dies. */
        void pass(String where);

        /** A message of this id is being taken in. */
        void hears(String mid);

        /** About to become true, as seen beside what is true until now. */
        void commits(List<Durable> events, Conversation before, Conversation after);

        /** Lost between the database and us: it is not known here whether the commit happened. */
        boolean leavesInDoubt();
    }

    private final Moments moments;
    final Remembering json;
    private final Map<String, Message> byMid = new HashMap<>();
    final List<Message> messages = new ArrayList<>();
    final List<LoggedEvent> events = new ArrayList<>();
    final Map<String, TurnRow> turns = new HashMap<>();
    final Map<String, Effect> effects = new LinkedHashMap<>();
    Conversation conversation;
    boolean assistantOn = true;
    boolean assistantInQueue;
    private MemoryWrite held;
    private MemoryWrite mine;

    MemoryRows(Conversation conversation, Remembering json, Moments moments) {
        this.conversation = conversation;
        this.json = json;
        this.moments = moments;
    }

    /** Somebody has the row, so that whoever wants to write would wait. */
    public boolean isHeld() {
        return held != null;
    }

    /** Somebody's write has touched the live turn, so that a flush of its text would wait. */
    public boolean isTurnHeld() {
        return held != null && held.wroteTurn();
    }

    /** The message that is being taken in by whoever acts now, or null. */
    public String hearing() {
        return mine == null ? null : mine.hearing();
    }

    /** Others act; what they do is not part of the write that is under way here. */
    public void pass(String where) {
        MemoryWrite write = mine;
        mine = null;
        try {
            moments.pass(where);
        } finally {
            mine = write;
        }
    }

    @Override
    public <T> T holding(String cid, Function<Conversation, T> work) {
        if (mine != null) {
            return work.apply(mine.conversation());
        }
        pass("before the row is held");
        if (!cid.equals(conversation.id)) {
            throw Problem.notFound("conversation");
        }
        if (held != null) {
            throw new AssertionError("a writer would wait for itself");
        }
        MemoryWrite write = new MemoryWrite(this);
        T result;
        try {
            held = write;
            mine = write;
            pass("the row is held");
            result = work.apply(write.conversation());
            write.flush();
            pass("before the commit");
            moments.commits(write.told(), conversation, write.conversation());
            write.commit();
        } catch (RuntimeException refused) {
            let(null);
            write.ended(false);
            pass("after a write was refused");
            throw refused;
        } catch (Error dead) {
            let(null);
            throw dead;
        }
        let(null);
        boolean known = !moments.leavesInDoubt();
        pass("after the commit");
        write.ended(known);
        pass("after all was told");
        if (!known) {
            throw new MemoryLog.Refused("the connection was lost at the commit");
        }
        return result;
    }

    private void let(MemoryWrite next) {
        held = next;
        mine = next;
    }

    void stored(Message message) {
        messages.add(message);
        if (message.mid != null && byMid.put(message.mid, message) != null) {
            throw new AssertionError("rule 8: " + message.mid + " is stored twice");
        }
    }

    /** Of messages only those that wait are ever changed. */
    void changed(Message message) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).seq == message.seq) {
                messages.set(i, message);
                break;
            }
        }
        byMid.put(message.mid, message);
    }

    @Override
    public void atEnd(Consumer<Boolean> work) {
        mine.atEnd(work);
    }

    @Override
    public void keep(PanacheEntityBase row) {
        pass(row instanceof TurnRow ? "a turn is kept" : "a row is kept");
        mine.keep(row);
    }

    @Override
    public void flush() {
        mine.flush();
        pass("flushed");
    }

    @Override
    public List<Message> pending(String cid) {
        pass("what waits is read");
        return mine.pending();
    }

    @Override
    public Optional<Message> sentAs(String cid, String mid) {
        mine.hears(mid);
        moments.hears(mid);
        pass("a mid is looked up");
        return Optional.ofNullable(mine.sentAs(mid, byMid.get(mid)));
    }

    /** Nobody sends any here. */
    @Override
    public List<Picture> unsentPictures(String cid, Author by, List<String> ids) {
        return List.of();
    }

    @Override
    public Optional<TurnRow> liveTurn(String cid) {
        pass("the live turn is read");
        return mine.liveTurn();
    }

    @Override
    public List<Effect> effects(String cid) {
        pass("the journal is read");
        return mine.effects();
    }

    /** Before another one starts, it has lapsed. */
    @Override
    public boolean leads(String process) {
        return false;
    }

    @Override
    public boolean assistantOn(String shop) {
        pass("the shop is read");
        return assistantOn;
    }

    @Override
    public boolean assistantInQueue(String shop) {
        pass("the shop is read");
        return assistantOn && assistantInQueue;
    }

    @Override
    public List<LoggedEvent> events(String cid, long after, int limit) {
        return List.copyOf(events.subList((int) Math.min(after, events.size()), events.size()));
    }

    @Override
    public Newest newest(String cid, int limit) {
        pass("before the newest are read");
        List<Message> last = List.copyOf(messages.subList(Math.max(0, messages.size() - limit), messages.size()));
        boolean cut = last.stream().anyMatch(m -> m.author == Author.ASSISTANT && m.interrupted);
        Newest newest = new Newest(conversation, last, cut ? List.copyOf(effects.values()) : List.of());
        pass("after the newest are read");
        return newest;
    }
}
