package dev.daogou.handoff;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.FloorService;
import dev.daogou.conversation.Pen;
import dev.daogou.shared.Lang;
import dev.daogou.shop.Words;

/** The current shop's queue: who waits, in which order, and what they are told about it. */
@ApplicationScoped
class Queue {

    private static final int RESOLVED_LOOKED_AT = 20;

    private final ConversationLog log;
    private final FloorService floors;
    private final Presence presence;
    private final Event<QueueChanged> changed;
    private final Words words = new Words("handoff");

    Queue(ConversationLog log, FloorService floors, Presence presence, Event<QueueChanged> changed) {
        this.log = log;
        this.floors = floors;
        this.presence = presence;
        this.changed = changed;
    }

    @Transactional
    List<Handoff> waiting() {
        return Handoff.waiting();
    }

    /** The floor becomes the queue's and the visitor is told the place. In the transaction that opened the case. */
    Wait join(Handoff waiting) {
        Wait wait = waitOf(waiting);
        floors.toQueue(waiting.cid, wait.place());
        waiting.told = wait.position();
        return wait;
    }

    /** The agent's floor becomes the queue's again. */
    void joinFromAgent(Pen pen, Handoff waiting) {
        Wait wait = waitOf(waiting);
        pen.passFloor(Floor.QUEUE, null, null, wait.place());
        waiting.told = wait.position();
        announce(pen);
    }

    /** The visitor's place has changed. */
    void tell(String cid, int position) {
        log.write(cid, pen -> {
            inQueue(pen).ifPresent(waiting -> {
                pen.passFloor(Floor.QUEUE, null, null, wait(position).place());
                waiting.told = position;
            });
            return null;
        });
    }

    /** Nobody came: the assistant answers again and says so; the case goes on waiting. */
    void giveBack(String cid) {
        log.write(cid, pen -> {
            inQueue(pen).ifPresent(waiting -> {
                pen.systemSays(words.say("nobody-came", lang(pen.conversation(), waiting)));
                floors.release(cid);
                waiting.told = null;
                announce(pen);
            });
            return null;
        });
    }

    /** Tells whoever shows the queue, once the transaction is committed. */
    void announce(Pen pen) {
        QueueChanged what = new QueueChanged(pen.conversation().shop);
        pen.atEnd(committed -> {
            if (committed) {
                changed.fire(what);
            }
        });
    }

    private Wait waitOf(Handoff waiting) {
        return wait(1 + (int) Handoff.waiting().stream().filter(other -> other.createdAt.isBefore(waiting.createdAt)).count());
    }

    private Wait wait(int position) {
        return Wait.at(position, presence.count(), Handoff.lastResolved(RESOLVED_LOOKED_AT));
    }

    private static Optional<Handoff> inQueue(Pen pen) {
        return pen.conversation().floor == Floor.QUEUE ? Handoff.openOf(pen.conversation().id) : Optional.empty();
    }

    private static Lang lang(Conversation conversation, Handoff waiting) {
        return !waiting.question.isEmpty()
                ? Lang.ofText(waiting.question)
                : conversation.lang != null ? conversation.lang : Lang.ZH;
    }
}
