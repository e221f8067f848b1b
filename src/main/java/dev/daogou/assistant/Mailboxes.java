package dev.daogou.assistant;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.LiveTurns;
import dev.daogou.conversation.Subscription;

/** The way to the assistant of each conversation that something goes on in. Nothing here blocks. */
@ApplicationScoped
public class Mailboxes implements LiveTurns {

    private final ConcurrentHashMap<String, Mailbox> boxes = new ConcurrentHashMap<>();
    private final TurnEngine engine;
    private final Classifier classifier;
    private final TalkConfig config;

    Mailboxes(TurnEngine engine, Classifier classifier, TalkConfig config) {
        this.engine = engine;
        this.classifier = classifier;
        this.config = config;
    }

    /** Completes once the message and its class are stored; exceptionally when they are not. */
    public CompletionStage<Heard> hear(String shop, String cid, Said said) {
        return of(shop, cid).hear(said);
    }

    /** Does something, in the conversation's shop, after what has reached the conversation before and before what comes next. */
    public CompletionStage<Void> inTurn(String shop, String cid, Runnable work) {
        return of(shop, cid).inTurn(work);
    }

    /** The visitor's answer to a proposal, by button; completes exceptionally with a Problem when it is not open. */
    public CompletionStage<Void> decide(String shop, String cid, String callId, String token, boolean yes) {
        return of(shop, cid).decide(callId, token, yes);
    }

    /**
     * Stops a turn: its upstream is aborted and it is silent when this returns.
     *
     * @param seen UTF-16 units that the stopping device had shown, or null
     * @return false when that turn is not being made: a stale stop, which does nothing
     */
    public boolean stop(String cid, String tid, Integer seen) {
        Mailbox box = boxes.get(cid);
        return box != null && box.stop(tid, seen);
    }

    /** A device has shown so much of a turn. */
    public void ack(String cid, String tid, int off) {
        live(cid).filter(turn -> turn.tid.equals(tid)).ifPresent(turn -> turn.ack(off));
    }

    public void typing(String cid, boolean on) {
        Mailbox box = boxes.get(cid);
        if (box != null) {
            box.typing(on);
        }
    }

    @Override
    public boolean typing(String cid) {
        Mailbox box = boxes.get(cid);
        return box != null && box.typing();
    }

    /** The turn that is being made, as a device that joins now has to show it. */
    public Optional<Snapshot> snapshot(String cid) {
        return live(cid).map(Turn::snapshot);
    }

    /** A device is there until the subscription is closed. */
    public Subscription deviceCame(String shop, String cid) {
        Presence presence = of(shop, cid).presence();
        presence.came();
        return presence::left;
    }

    /** Takes the conversation up again: ends what a crash left open, answers what waits. Completes when that is stored. */
    public CompletionStage<Void> wake(String shop, String cid) {
        return of(shop, cid).wake();
    }

    @Override
    public Optional<Halted> halt(String cid, String tid, CutWhy why) {
        Mailbox box = boxes.get(cid);
        if (box == null) {
            return Optional.empty();
        }
        box.voice().halt(why, null);
        return box.voice().halted(tid);
    }

    @Override
    public void settle(String cid) {
        Mailbox box = boxes.get(cid);
        if (box != null) {
            box.settle();
        }
    }

    @Override
    public void forgotten(String cid) {
        Mailbox box = boxes.remove(cid);
        if (box != null) {
            box.voice().halt(CutWhy.STOP, null);
        }
    }

    @Override
    public void floorIsBack(String shop, String cid) {
        resume(shop, cid);
    }

    /** Takes up again what a stop or a crash left, however long the database refuses. */
    void resume(String shop, String cid) {
        of(shop, cid).resume();
    }

    Stream<Mailbox> all() {
        return boxes.values().stream();
    }

    /** Lets go of conversations in which nothing is under way. */
    void forgetIdle() {
        boxes.keySet().forEach(cid -> boxes.computeIfPresent(cid, (id, box) -> box.idle() ? null : box));
    }

    private Optional<Turn> live(String cid) {
        Mailbox box = boxes.get(cid);
        return box == null ? Optional.empty() : Optional.ofNullable(box.voice().turn());
    }

    private Mailbox of(String shop, String cid) {
        return boxes.compute(cid, (id, box) -> (box != null ? box : new Mailbox(shop, id, engine, classifier, config)).used());
    }
}
