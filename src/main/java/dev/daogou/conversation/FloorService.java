package dev.daogou.conversation;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import dev.daogou.conversation.ConversationEvent.FloorChanged;
import dev.daogou.conversation.ConversationEvent.FloorChanged.QueuePlace;
import dev.daogou.shared.Problem;

/**
 * Who answers next. Every change is a compare-and-set under the conversation's lock, joined to the caller's transaction: the
 * floor and what the caller stores beside it change together or not at all.
 */
@ApplicationScoped
public class FloorService {

    private final ConversationLog log;
    private final Instance<LiveTurns> turns;

    FloorService(ConversationLog log, Instance<LiveTurns> turns) {
        this.log = log;
        this.turns = turns;
    }

    /**
     * The visitor waits for a person; a live turn is cut first, unless the shop lets the assistant keep helping. Empty when the floor
     * was not the assistant's: somebody else was first.
     */
    public Optional<FloorChanged> toQueue(String cid, QueuePlace place) {
        return log.write(cid, pen -> {
            if (pen.conversation().floor != Floor.ASSISTANT) {
                return Optional.empty();
            }
            return Optional.of(queue(pen, place));
        });
    }

    /** The floor becomes the queue's, whoever had it. Where the shop lets the assistant keep helping, it answers what waits. */
    public FloorChanged queue(Pen pen, QueuePlace place) {
        if (!pen.keepsHelping()) {
            silence(pen);
        }
        FloorChanged change = pen.passFloor(Floor.QUEUE, null, null, place);
        if (pen.helpsInQueue()) {
            resume(pen);
        }
        return change;
    }

    /**
     * An agent takes the floor. A live turn is cut first; after the returned change not one word of the assistant follows.
     *
     * @throws Problem 409 when another agent has it
     */
    public FloorChanged claim(String cid, String agentId, String agentName) {
        return log.write(cid, pen -> {
            Conversation conversation = pen.conversation();
            if (conversation.floor == Floor.AGENT && !agentId.equals(conversation.floorBy)) {
                throw Problem.conflict(conversation.floorName + " answers this conversation already.");
            }
            silence(pen);
            return pen.passFloor(Floor.AGENT, agentId, agentName, null);
        });
    }

    /**
     * An agent gets the floor from whoever has it, the assistant, the queue or a colleague, who has agreed or been asked by the
     * caller. A live turn is cut first.
     */
    public FloorChanged assign(String cid, String agentId, String agentName) {
        return log.write(cid, pen -> {
            silence(pen);
            return pen.passFloor(Floor.AGENT, agentId, agentName, null);
        });
    }

    /** Back to the assistant, which answers what waits. Empty when it has the floor already. */
    public Optional<FloorChanged> release(String cid) {
        return back(cid, true);
    }

    /** The matter is settled: back to the assistant, and nothing waits. Empty when it has the floor already. */
    public Optional<FloorChanged> resolve(String cid) {
        return back(cid, false);
    }

    private Optional<FloorChanged> back(String cid, boolean answerWhatWaits) {
        return log.write(cid, pen -> {
            if (pen.conversation().floor == Floor.ASSISTANT) {
                return Optional.empty();
            }
            if (!answerWhatWaits) {
                silence(pen);
                pen.pending().forEach(m -> m.pending = false);
            }
            resume(pen);
            return Optional.of(pen.passFloor(Floor.ASSISTANT, null, null, null));
        });
    }

    private void resume(Pen pen) {
        String shop = pen.conversation().shop;
        String cid = pen.conversation().id;
        pen.atEnd(committed -> {
            if (committed) {
                turns.forEach(t -> t.floorIsBack(shop, cid));
            }
        });
    }

    private void silence(Pen pen) {
        String cid = pen.conversation().id;
        pen.liveTurn().ifPresent(turn -> {
            Optional<LiveTurns.Halted> halted = turns.stream().flatMap(t -> t.halt(cid, turn.tid(), CutWhy.TAKEOVER).stream())
                    .findFirst();
            turn.cut(halted.map(LiveTurns.Halted::shown).orElse(turn.flushed()),
                    halted.map(LiveTurns.Halted::why).orElse(CutWhy.TAKEOVER));
            pen.atEnd(committed -> turns.forEach(t -> t.settle(cid)));
        });
    }
}
