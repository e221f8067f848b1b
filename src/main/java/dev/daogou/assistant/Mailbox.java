package dev.daogou.assistant;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jboss.logging.MDC;

import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.LiveTurns.Halted;
import dev.daogou.conversation.Pen;
import dev.daogou.conversation.Reply;

/**
 * Everything that reaches the assistant in one conversation, one thing at a time. What must not wait (a stop, a takeover) halts
 * the turn at once and leaves only the storing to the lane.
 */
final class Mailbox {

    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(2);
    /** A device says once a second that its visitor types; one that has vanished says nothing more. */
    private static final long TYPING_NANOS = TimeUnit.SECONDS.toNanos(10);

    final String shop;
    final String cid;
    private final TurnEngine engine;
    private final Hearing hearing;
    private final Lane lane;
    private final Voice voice;
    private final Presence presence;
    private final Lead lead;
    private volatile long usedAt;
    /** When a device last said that the visitor types, unless it has said since that they rest; else null. */
    private volatile Long typedAt;

    Mailbox(String shop, String cid, TurnEngine engine, Classifier classifier, TalkConfig config) {
        this.shop = shop;
        this.cid = cid;
        this.engine = engine;
        this.lane = new Lane(engine.threads().mailboxes());
        this.voice = new Voice(this, engine, config);
        this.hearing = new Hearing(classifier, voice);
        this.lead = new Lead(this, engine);
        this.presence = new Presence(config.orphanAfter(), engine.threads(), this::orphaned);
    }

    Voice voice() {
        return voice;
    }

    void typing(boolean on) {
        typedAt = on ? Long.valueOf(engine.threads().nanos()) : null;
        voice.typing(on);
    }

    boolean typing() {
        Long last = typedAt;
        return last != null && engine.threads().nanos() - last < TYPING_NANOS;
    }

    Presence presence() {
        return presence;
    }

    Mailbox used() {
        usedAt = engine.threads().nanos();
        return this;
    }

    /** Nothing is under way and nobody has just been given it, so that it can be forgotten: all that matters is stored. */
    boolean idle() {
        return engine.threads().nanos() - usedAt > KEPT_NANOS && lane.idle() && voice.turn() == null && presence.isEmpty();
    }

    /** Stores the message and what it means, then tells; completes exceptionally when it was not stored. */
    CompletionStage<Heard> hear(Said said) {
        CompletableFuture<Heard> answer = new CompletableFuture<>();
        // Mostly the whole of the next question: its vector is made while it is stored.
        engine.expect(shop, List.of(said.text()));
        post(() -> {
            try {
                presence.heard();
                Heard heard = write(pen -> hearing.take(pen, said));
                answer.complete(heard);
                Turn stopped = voice.turn();
                if (stopped != null && stopped.isCut()) {
                    turnEnded(stopped, null);
                } else if (hearing.personWanted()) {
                    retrying(() -> engine.aftermath().personFirst(cid));
                }
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /** A button under a proposal; completes when its turn has begun, exceptionally when it is not open. */
    CompletionStage<Void> decide(String callId, String token, boolean yes) {
        return inTurn(() -> {
            presence.heard();
            write(pen -> {
                hearing.decide(pen, callId, token, yes);
                return null;
            });
        });
    }

    /** @return whether something was stopped; false for a turn that is not being made any more */
    boolean stop(String tid, Integer seen) {
        Halted stopped = voice.stop(tid, seen);
        if (stopped != null) {
            settle();
        }
        return stopped != null;
    }

    private void halt(CutWhy why) {
        if (voice.halt(why, null) != null) {
            settle();
        }
    }

    /** Stores the cut of a halted turn, if its halter has not, and then answers what waited for its end. */
    void settle() {
        retrying(() -> {
            Turn halted = voice.turn();
            if (halted != null && halted.halted() != null) {
                write(pen -> {
                    voice.settle(pen);
                    return null;
                });
                turnEnded(halted, null);
            }
        });
    }

    /** Completes when it is done, exceptionally when it failed; nothing is tried again. */
    CompletionStage<Void> inTurn(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        post(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** Tidies up after another process and answers what waits; completes when that is stored. */
    CompletionStage<Void> wake() {
        return inTurn(this::answerWaiting);
    }

    /** Answers what waits, and tries again when the database refuses for now: nobody waits for this who could ask again. */
    void resume() {
        retrying(this::answerWaiting);
    }

    /** Silences the live turn at once; completes when everything that was under way is done and its cut is stored. */
    CompletionStage<Void> leave() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        halt(CutWhy.SHUTDOWN);
        lane.post(() -> {
            // A turn that was just being begun is there only now.
            halt(CutWhy.SHUTDOWN);
            lane.post(() -> done.complete(null));
        });
        return done;
    }

    /** What follows is tried until it succeeds, each by itself: the turn does not end a second time. */
    void turnEnded(Turn turn, Reply stored) {
        voice.ended(turn);
        if (stored != null && stored.handoff() != null) {
            retrying(() -> engine.aftermath().handOff(cid, stored.handoff()));
        }
        resume();
    }

    void post(Runnable work) {
        lane.post(inShop(work));
    }

    void retrying(Runnable work) {
        engine.retrying(lane, inShop(work));
    }

    private void answerWaiting() {
        write(pen -> {
            Turn live = voice.turn();
            if (pen.assistantAnswers() && (live == null || !live.active())) {
                voice.start(pen);
            }
            return null;
        });
    }

    /** Writes as the conversation's leader; afterwards the assistant speaks if it has something to say. */
    private <T> T write(Function<Pen, T> work) {
        Turn before = voice.turn();
        T result;
        try {
            result = engine.write(cid, pen -> {
                lead.take(pen);
                return work.apply(pen);
            });
        } catch (RuntimeException e) {
            lead.refused();
            voice.restore(before);
            voice.launch();
            if (before != null && before.halted() != null) {
                settle();
            }
            throw e;
        }
        if (lead.committed()) {
            resume();
        }
        Turn now = voice.turn();
        if (now != null && now != before) {
            presence.heard();
            presence.watch();
        }
        voice.launch();
        return result;
    }

    private void orphaned() {
        halt(CutWhy.ORPHAN);
    }

    private Runnable inShop(Runnable work) {
        return () -> engine.threads().within(shop, () -> {
            MDC.put("conversation", cid);
            try {
                work.run();
            } finally {
                MDC.remove("conversation");
            }
        });
    }
}
