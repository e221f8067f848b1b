package dev.daogou.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.daogou.conversation.ConversationEvent.Durable;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One transaction: rows as it sees and changes them, of which nobody else sees anything before the commit. */
final class MemoryWrite {

    private final MemoryRows rows;
    private final Conversation conversation;
    private final List<Message> waiting = new ArrayList<>();
    private final List<Message> added = new ArrayList<>();
    private final List<LoggedEvent> events = new ArrayList<>();
    private final List<TurnRow> begun = new ArrayList<>();
    private final List<Consumer<Boolean>> atEnd = new ArrayList<>();
    private final List<TurnRow> inserted = new ArrayList<>();
    private final List<Effect> journal = new ArrayList<>();
    private final List<Effect> proposed = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private TurnRow live;
    private TurnRow liveAsRead;
    private boolean turnWritten;
    private String hearing;

    MemoryWrite(MemoryRows rows) {
        this.rows = rows;
        this.conversation = Copies.of(rows.conversation);
        rows.messages.stream().filter(m -> m.pending).map(Copies::of).forEach(waiting::add);
        rows.effects.values().stream().map(Copies::of).forEach(journal::add);
        journal.stream().filter(MemoryWrite::waits).forEach(effect -> open.add(effect.callId));
    }

    Conversation conversation() {
        return conversation;
    }

    String hearing() {
        return hearing;
    }

    void hears(String mid) {
        hearing = mid;
    }

    boolean wroteTurn() {
        return turnWritten;
    }

    List<Durable> told() {
        return events.stream().map(rows.json::event).toList();
    }

    void atEnd(Consumer<Boolean> work) {
        atEnd.add(work);
    }

    void ended(boolean committed) {
        atEnd.forEach(work -> work.accept(committed));
    }

    void keep(PanacheEntityBase row) {
        if (row instanceof Message message) {
            added.add(message);
        } else if (row instanceof LoggedEvent event) {
            events.add(event);
        } else if (row instanceof Effect effect) {
            proposed.add(effect);
        } else {
            begun.add((TurnRow) row);
        }
    }

    List<Message> pending() {
        return Stream.concat(waiting.stream(), added.stream()).filter(m -> m.pending).toList();
    }

    Message sentAs(String mid, Message stored) {
        return added.stream().filter(m -> mid.equals(m.mid)).findFirst().orElse(stored);
    }

    /** The row is read when it is first asked for: what others have flushed to it since is not in it. */
    Optional<TurnRow> liveTurn() {
        if (live == null) {
            rows.turns.values().stream().filter(t -> t.endedAt == null).findFirst().ifPresent(row -> {
                liveAsRead = row;
                live = Copies.of(row);
            });
        }
        return Stream.concat(Stream.ofNullable(live), begun.stream()).filter(t -> t.endedAt == null).findFirst();
    }

    List<Effect> effects() {
        return Stream.concat(journal.stream(), proposed.stream()).toList();
    }

    void flush() {
        for (Effect effect : proposed) {
            if (waits(effect) && !open.isEmpty()) {
                throw new AssertionError("rule 11: a second open proposal, " + effect.callId);
            }
        }
        journal.addAll(proposed);
        proposed.clear();
        open.clear();
        journal.stream().filter(MemoryWrite::waits).forEach(effect -> open.add(effect.callId));
        for (TurnRow row : begun) {
            if (!inserted.contains(row)) {
                if (rows.turns.values().stream().anyMatch(t -> t.endedAt == null && !(turnWritten && t.tid.equals(live.tid)))
                        || inserted.stream().anyMatch(t -> t.endedAt == null)) {
                    throw new AssertionError("rule 2: a second live turn, " + row.tid);
                }
                inserted.add(row);
            }
        }
        turnWritten |= live != null && Copies.differ(live, liveAsRead);
    }

    private static boolean waits(Effect effect) {
        return effect.state == ToolPhase.PROPOSED;
    }

    void commit() {
        journal.forEach(effect -> rows.effects.put(effect.callId, effect));
        waiting.stream().filter(m -> !m.pending || m.tid != null).forEach(rows::changed);
        added.forEach(rows::stored);
        rows.events.addAll(events);
        begun.forEach(t -> rows.turns.put(t.tid, t));
        if (turnWritten) {
            // All columns of a changed row are written.
            rows.turns.put(live.tid, live);
        }
        rows.conversation = conversation;
    }
}
