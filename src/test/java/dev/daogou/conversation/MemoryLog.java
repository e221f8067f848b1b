package dev.daogou.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.daogou.conversation.ConversationEvent.Durable;
import dev.daogou.shop.Shop;

/** One conversation with everything that the real classes need around it, and no database. */
public final class MemoryLog {

    public static final String CID = "c_1";

    /** How the database says no. */
    public static final class Refused extends RuntimeException {
        public Refused(String why) {
            super(why, null, false, false);
        }
    }

    private final Remembering json = new Remembering();
    private final MemoryRows rows;
    private final Clock clock;
    private Instant lookedSince = Instant.MIN;

    public MemoryLog(MemoryRows.Moments moments, Clock clock) {
        this.clock = clock;
        Conversation conversation = new Conversation();
        conversation.id = CID;
        conversation.shop = Shop.DEFAULT;
        conversation.createdAt = clock.instant();
        conversation.lastAt = conversation.createdAt;
        this.rows = new MemoryRows(conversation, json, moments);
    }

    public MemoryRows rows() {
        return rows;
    }

    public ConversationLog log(Bus bus) {
        return new ConversationLog(rows, bus, clock, json, new AllOf<>(List.of()));
    }

    public FloorService floors(ConversationLog log, LiveTurns turns) {
        return new FloorService(log, new AllOf<>(List.of(turns)));
    }

    public static Bus bus() {
        return new InProcessBus();
    }

    /** As the statement in {@link LiveText} does it: beside the conversation's lock, to live turns of their epoch alone. */
    public LiveText liveText() {
        return new LiveText(null) {
            @Override
            public void append(List<Tail> tails) {
                rows.pass("before the flush");
                for (Tail tail : tails) {
                    TurnRow row = rows.turns.get(tail.tid());
                    if (row != null && row.epoch == tail.epoch() && row.endedAt == null) {
                        TurnRow grown = Copies.of(row);
                        grown.shown = row.shown + tail.text();
                        rows.turns.put(row.tid, grown);
                    }
                }
                rows.pass("after the flush");
            }
        };
    }

    /** As the query in {@link Unfinished} finds it. */
    public Unfinished unfinished() {
        return new Unfinished(null) {
            @Override
            public List<Left> since(Instant moment) {
                lookedSince = moment;
                boolean open = rows.turns.values().stream().anyMatch(t -> t.endedAt == null && t.startedAt.isAfter(moment));
                boolean waits = maySpeak(rows.conversation)
                        && rows.messages.stream().anyMatch(m -> m.pending && m.at.isAfter(moment));
                boolean runs = rows.effects.values().stream()
                        .anyMatch(e -> e.state == ToolPhase.RUNNING && e.proposedAt.isAfter(moment));
                return open || waits || runs ? List.of(new Left(Shop.DEFAULT, CID)) : List.of();
            }
        };
    }

    /** What a start has last taken up was left after this. */
    public Instant lookedSince() {
        return lookedSince;
    }

    public void switchAssistant(boolean on) {
        rows.assistantOn = on;
    }

    public boolean assistantOn() {
        return rows.assistantOn;
    }

    /** The shop lets the assistant answer whoever waits for a person. */
    public void helpInQueue() {
        rows.assistantInQueue = true;
    }

    /** Whether the floor of this conversation is one on which the assistant speaks. */
    public boolean maySpeak(Conversation now) {
        return now.floor == Floor.ASSISTANT || now.floor == Floor.QUEUE && rows.assistantInQueue;
    }

    /** All that follows is what is committed. */
    public Conversation conversation() {
        return rows.conversation;
    }

    public List<Message> messages() {
        return rows.messages;
    }

    public List<Durable> events(long after) {
        return rows.events(CID, after, Integer.MAX_VALUE).stream().map(json::event).toList();
    }

    /** The journal, in the order in which effects were proposed. */
    public List<Effect> effects() {
        return List.copyOf(rows.effects.values());
    }

    public Optional<TurnRow> liveTurn() {
        return rows.turns.values().stream().filter(t -> t.endedAt == null).findFirst();
    }

    public TurnRow turn(String tid) {
        return rows.turns.get(tid);
    }
}
