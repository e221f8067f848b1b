package dev.daogou.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Mailboxes;
import dev.daogou.assistant.Snapshot;
import dev.daogou.chat.ServerFrame.Welcome;
import dev.daogou.conversation.Bus;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationEvent.Durable;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Opened;
import dev.daogou.conversation.TurnRow;
import dev.daogou.outreach.Mutes;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** The devices that are there, and what is read for them. */
@ApplicationScoped
class Sessions {

    static final long HEARTBEAT_MS = 15_000;
    private static final int PAGE = 500;

    private final Mailboxes mailboxes;
    private final ConversationLog log;
    private final Bus bus;
    private final Frames frames;
    private final Mutes mutes;
    private final Executor workers = Infrastructure.getDefaultExecutor();
    private final Set<DeviceSession> there = ConcurrentHashMap.newKeySet();

    /** @param liveTid the turn that was live in the same moment, or null */
    private record Missed(Conversation conversation, String liveTid, long from, List<Durable> events, boolean muted) {}

    Sessions(Mailboxes mailboxes, ConversationLog log, Bus bus, Frames frames, Mutes mutes) {
        this.mutes = mutes;
        this.mailboxes = mailboxes;
        this.log = log;
        this.bus = bus;
        this.frames = frames;
    }

    DeviceSession session(Opened opened, Wire wire) {
        DeviceSession session = new DeviceSession(opened, this, frames, wire);
        there.add(session);
        session.until(() -> there.remove(session));
        return session;
    }

    /**
     * Welcomes a device: first listens, then looks, then reads, so that nothing falls between.
     *
     * @param lastSeq the last durable event that the device knows, null when it wants only what comes
     * @param token told in the welcome when it replaces the one that was shown, else null
     */
    void welcome(DeviceSession session, Long lastSeq, String token) {
        String cid = session.cid;
        session.until(bus.subscribe(cid, session::hear));
        arrived(session).thenRunAsync(() -> {
            Optional<Snapshot> before = mailboxes.snapshot(cid);
            Missed missed = CurrentShop.within(session.shop, () -> missed(cid, lastSeq));
            Conversation now = missed.conversation();
            // Replaced after it was shown and before we listened.
            session.leaveUnlessOpenedBy(now.tokenHash);
            // The turn whose start is read and whose end is not, whether it began before or after we looked.
            Snapshot turn = before.or(() -> mailboxes.snapshot(cid)).filter(t -> t.tid().equals(missed.liveTid())).orElse(null);
            session.welcome(new Welcome(cid, now.epoch, now.lastSeq, now.floor, now.floorName, HEARTBEAT_MS,
                    session.opened.expiresAt(), token, turn, missed.muted() ? true : null), missed.from(), missed.events());
        }, workers).exceptionally(failure -> {
            session.refuse(Refusal.of(null, failure));
            return null;
        });
    }

    /** What a crash left open is ended before a device is told where things stand. The shop looks on: it is no device, and wakes nobody. */
    private CompletionStage<Void> arrived(DeviceSession session) {
        if (!session.opened.byVisitor()) {
            return CompletableFuture.completedFuture(null);
        }
        session.until(mailboxes.deviceCame(session.shop, session.cid));
        return mailboxes.wake(session.shop, session.cid);
    }

    /** Tells a device the live turn's text as a whole. */
    void snapshot(DeviceSession session) {
        workers.execute(() -> mailboxes.snapshot(session.cid).ifPresent(session::tellWhole));
    }

    /** Reads from the log what the bus has not brought. */
    void fill(DeviceSession session) {
        long after = session.holeAfter();
        if (after >= 0) {
            workers.execute(() -> CurrentShop.within(session.shop, () -> session.fill(events(session.cid, after))));
        }
    }

    /** Tells the devices of a conversation the live turn's text as a whole: a request does not say which of them asks. */
    void snapshots(String cid) {
        there.stream().filter(session -> session.cid.equals(cid)).forEach(this::snapshot);
    }

    Set<DeviceSession> all() {
        return there;
    }

    private Missed missed(String cid, Long lastSeq) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Conversation now = Conversation.with(cid);
            long from = lastSeq == null || lastSeq > now.lastSeq ? now.lastSeq : lastSeq;
            String liveTid = TurnRow.live(cid).map(row -> row.tid).orElse(null);
            return new Missed(now, liveTid, from, events(cid, from), mutes.muted(cid));
        });
    }

    private List<Durable> events(String cid, long after) {
        List<Durable> events = new ArrayList<>();
        List<Durable> page;
        do {
            page = log.after(cid, events.isEmpty() ? after : events.get(events.size() - 1).seq(), PAGE);
            events.addAll(page);
        } while (page.size() == PAGE);
        return events;
    }
}
