package dev.daogou.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

import dev.daogou.assistant.Snapshot;
import dev.daogou.chat.OwnMessages.Whose;
import dev.daogou.chat.ServerFrame.MsgOk;
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.ConversationEvent.Delta;
import dev.daogou.conversation.ConversationEvent.Durable;
import dev.daogou.conversation.ConversationEvent.Forgotten;
import dev.daogou.conversation.ConversationEvent.TokenReplaced;
import dev.daogou.conversation.ConversationEvent.TurnEnd;
import dev.daogou.conversation.ConversationEvent.TurnStarted;
import dev.daogou.conversation.ConversationEvent.Typing;
import dev.daogou.conversation.ConversationEvent.VisitorSaid;
import dev.daogou.conversation.Opened;
import dev.daogou.conversation.Subscription;

/**
 * One device of a conversation, whatever carries its frames. Knows what it was sent, so that durable events reach it once and in
 * order, and a turn's text without a hole. What needs the database or a turn's lock is done by {@link Sessions}, never under
 * this object's lock: events arrive here while their publisher holds that turn.
 */
final class DeviceSession {

    final Opened opened;
    final String shop;
    final String cid;
    private final Sessions sessions;
    private final Frames frames;
    private final Outbox outbox;
    private final List<Subscription> open = new ArrayList<>();
    private final OwnMessages own = new OwnMessages();
    /** What cannot be told yet: everything before the welcome, then whatever comes behind a hole in seq. */
    private List<ConversationEvent> later = new ArrayList<>();
    private List<ServerFrame> answers = new ArrayList<>();
    private boolean welcomed;
    private boolean left;
    private int epoch;
    private long seq;
    private String tid;
    private int off;
    private boolean wholeIsComing;

    DeviceSession(Opened opened, Sessions sessions, Frames frames, Wire wire) {
        this.opened = opened;
        this.shop = opened.shop();
        this.cid = opened.cid();
        this.sessions = sessions;
        this.frames = frames;
        this.outbox = new Outbox(wire, delta -> frames.of(epoch, delta), () -> sessions.snapshot(this));
    }

    /** After everything that is still to be told; completes when the device knows. */
    CompletionStage<Void> end(int code, String why) {
        return outbox.close(code, why);
    }

    /** Closed with the session; at once when the device has left already. */
    synchronized void until(Subscription subscription) {
        if (left) {
            subscription.close();
        } else {
            open.add(subscription);
        }
    }

    synchronized void close() {
        left = true;
        open.forEach(Subscription::close);
        open.clear();
    }

    /** At once, whatever is still to be told, when another token than this device's opens the conversation now. */
    void leaveUnlessOpenedBy(String proof) {
        if (!opened.stillBy(proof)) {
            close();
            outbox.abandon(4401, "Another token opens this conversation now.");
        }
    }

    synchronized boolean hasLeft() {
        return left;
    }

    /** A message of this device: its event is answered with {@code msg.ok} instead of being told. */
    synchronized void sends(String mid) {
        own.sent(mid);
    }

    /**
     * What is known of the message now may be told.
     *
     * @param mid null for a frame that is no message
     * @param first whether this device's frame made the message
     */
    synchronized void answered(String mid, boolean first) {
        if (mid != null) {
            own.answered(mid, first);
            retell();
        }
    }

    /** @param missed the durable events after the place that the device names, without a hole */
    synchronized void welcome(ServerFrame.Welcome welcome, long from, List<Durable> missed) {
        epoch = welcome.epoch();
        seq = from;
        if (welcome.turn() != null) {
            tid = welcome.turn().tid();
            off = welcome.turn().off();
        }
        outbox.send(frames.of(welcome));
        welcomed = true;
        fill(missed);
        answers.forEach(this::send);
        answers = List.of();
    }

    synchronized void hear(ConversationEvent event) {
        if (event instanceof TokenReplaced replaced) {
            leaveUnlessOpenedBy(replaced.proof());
        } else if (!welcomed || !later.isEmpty()) {
            later.add(event);
            retell();
        } else if (!tell(event)) {
            later.add(event);
        }
    }

    /** The turn's text as a whole, for a device that has lost its place in it. */
    synchronized void tellWhole(Snapshot turn) {
        wholeIsComing = false;
        if (turn.tid().equals(tid)) {
            off = turn.off();
            outbox.resume();
            outbox.send(frames.of(epoch, new Delta(tid, 0, turn.text())));
        }
    }

    /** After the welcome: nothing comes before that. */
    synchronized void send(ServerFrame frame) {
        if (welcomed) {
            outbox.send(frames.of(frame));
        } else {
            answers.add(frame);
        }
    }

    /** The device is not welcome after all. */
    void refuse(ServerFrame.Err refusal) {
        outbox.send(frames.of(refusal));
        end(1011, "not welcomed");
    }

    synchronized void heartbeat() {
        if (welcomed) {
            send(new ServerFrame.Heartbeat(seq, tid, tid == null ? null : off));
        }
    }

    /** The seq after which something is missing, or -1: one write may be told a hair before the one it followed. */
    synchronized long holeAfter() {
        return welcomed && !later.isEmpty() ? seq : -1;
    }

    synchronized void fill(List<Durable> missing) {
        List<ConversationEvent> all = new ArrayList<>(missing);
        later.stream().filter(event -> !(event instanceof Durable) || !missing.contains(event)).forEach(all::add);
        later = all;
        retell();
    }

    private void retell() {
        if (!welcomed) {
            return;
        }
        for (boolean progress = true; progress && !later.isEmpty();) {
            List<ConversationEvent> waiting = later;
            later = new ArrayList<>();
            waiting.forEach(event -> {
                // Behind a hole, deltas keep their place among what they belong to.
                if (!later.isEmpty() && !(event instanceof Durable) || !tell(event)) {
                    later.add(event);
                }
            });
            progress = later.size() < waiting.size();
        }
    }

    /** @return false when something before it has not been told yet */
    private boolean tell(ConversationEvent event) {
        if (event instanceof Durable durable) {
            if (event instanceof VisitorSaid said && own.of(said.mid()) == Whose.UNKNOWN) {
                return false;
            }
            return durable.seq() <= seq ? tellKnown(durable) : durable.seq() == seq + 1 && tellNext(durable);
        }
        if (event instanceof Delta delta) {
            tellDelta(delta);
        } else if (event instanceof Typing typing && typing.by() != null) {
            outbox.send(frames.of(epoch, event));
        } else if (event instanceof Forgotten) {
            send(new ServerFrame.Err(null, "CLOSED", "This conversation was deleted.", null));
            end(4410, "deleted");
        }
        return true;
    }

    /** What the welcome has counted already; a device that spoke before it was welcome still hears that it was heard. */
    private boolean tellKnown(Durable event) {
        if (event instanceof VisitorSaid said && own.of(said.mid()) == Whose.THIS_DEVICE) {
            own.told(said.mid());
            send(new MsgOk(said.seq(), said.mid(), said.as(), false));
        }
        return true;
    }

    private boolean tellNext(Durable event) {
        seq = event.seq();
        if (event instanceof TurnStarted started && !started.tid().equals(tid)) {
            tid = started.tid();
            off = 0;
            wholeIsComing = false;
            outbox.resume();
        } else if (event instanceof TurnEnd ended && ended.tid().equals(tid)) {
            tid = null;
        }
        if (event instanceof VisitorSaid said && own.of(said.mid()) == Whose.THIS_DEVICE) {
            return tellKnown(event);
        }
        outbox.send(frames.of(epoch, event));
        return true;
    }

    private void askForWhole() {
        // A slow device is told the whole once it has caught up, not with every delta it misses.
        if (!outbox.dropping() && !wholeIsComing) {
            wholeIsComing = true;
            sessions.snapshot(this);
        }
    }

    private void tellDelta(Delta delta) {
        int end = delta.off() + delta.text().length();
        if (!delta.tid().equals(tid) || end <= off) {
            return;
        }
        if (delta.off() > off) {
            askForWhole();
            return;
        }
        if (outbox.send(delta.off() == off ? delta : new Delta(tid, off, delta.text().substring(off - delta.off())))) {
            off = end;
        }
    }
}
