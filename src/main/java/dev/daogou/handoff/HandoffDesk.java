package dev.daogou.handoff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.FloorService;
import dev.daogou.conversation.Message;
import dev.daogou.intent.Repeats;
import dev.daogou.shared.Problem;

/**
 * Brings people in. A case and the floor change together, in one transaction that holds the conversation's row: of two agents
 * who claim, one wins. Works for the current shop, on a worker thread.
 */
@ApplicationScoped
public class HandoffDesk {

    private final ConversationLog log;
    private final FloorService floors;
    private final Reachable reachable;
    private final Presence presence;
    private final Summaries summaries;
    private final Queue queue;

    HandoffDesk(ConversationLog log, FloorService floors, Reachable reachable, Presence presence, Summaries summaries,
            Queue queue) {
        this.log = log;
        this.floors = floors;
        this.reachable = reachable;
        this.presence = presence;
        this.summaries = summaries;
        this.queue = queue;
    }

    /**
     * Opens a case with its summary and, when somebody is there and the shop is open, passes the floor to the queue. A case
     * that waited while nobody was there joins the queue now.
     */
    public Enqueued enqueue(String cid, HandoffReason reason, Department department) {
        return log.write(cid, pen -> {
            Optional<Handoff> open = Handoff.openOf(cid);
            if (pen.conversation().floor != Floor.ASSISTANT) {
                return new Enqueued.AlreadyOpen();
            }
            String question = lastQuestion(cid);
            if (open.isEmpty() && reason.isOfTheQuestion() && settled(cid, question).contains(reason)) {
                return new Enqueued.AlreadyOpen();
            }
            boolean anybody = reachable.now();
            if (open.isPresent() && !anybody) {
                return new Enqueued.AlreadyOpen();
            }
            Handoff waiting = open.orElseGet(() -> Handoff.open(cid, reason, department, question,
                    summaries.of(pen.conversation(), reason), pen.now()));
            queue.announce(pen);
            if (!anybody) {
                return new Enqueued.NobodyPresent();
            }
            Wait wait = queue.join(waiting);
            return new Enqueued.Waiting(wait.position(), wait.etaSeconds());
        });
    }

    /**
     * The agent takes the floor, from the queue or from the assistant. Claiming what one has already changes nothing.
     *
     * @throws Problem 409 when another agent was first
     */
    public void claim(String cid, String agentId, String name) {
        log.write(cid, pen -> {
            if (!agentId.equals(pen.conversation().floorBy)) {
                floors.claim(cid, agentId, name);
                Handoff.openOf(cid).ifPresent(open -> open.claim(agentId, name, pen.now()));
                queue.announce(pen);
            }
            return null;
        });
    }

    /**
     * A colleague gets the conversation, with its case. Nothing changes when they have it already.
     *
     * @param by the agent who asks for it
     * @param anybodys whether they may pass on what a colleague has
     * @throws Problem 409 when somebody else has it, or the colleague does not take conversations now
     */
    public void assign(String cid, String by, boolean anybodys, String agentId, String name) {
        log.write(cid, pen -> {
            String holder = pen.conversation().floorBy;
            if (agentId.equals(holder)) {
                return null;
            }
            if (holder != null && !holder.equals(by) && !anybodys) {
                throw Problem.conflict(pen.conversation().floorName + " answers this conversation.");
            }
            if (!presence.available(agentId)) {
                throw Problem
                        .conflict(name + " does not take conversations now: choose a colleague who does, or give it back.");
            }
            floors.assign(cid, agentId, name);
            Handoff.openOf(cid).ifPresent(open -> open.claim(agentId, name, pen.now()));
            queue.announce(pen);
            return null;
        });
    }

    /**
     * Back to the assistant, which answers what waits.
     *
     * @throws Problem 409 when another agent has the floor
     */
    public void release(String cid, String agentId) {
        back(cid, agentId, () -> floors.release(cid));
    }

    /**
     * The matter is settled: back to the assistant, and nothing waits.
     *
     * @throws Problem 409 when another agent has the floor
     */
    public void resolve(String cid, String agentId) {
        back(cid, agentId, () -> floors.resolve(cid));
    }

    private void back(String cid, String agentId, Runnable pass) {
        log.write(cid, pen -> {
            String holder = pen.conversation().floorBy;
            if (holder != null && !holder.equals(agentId)) {
                throw Problem.conflict(pen.conversation().floorName + " answers this conversation.");
            }
            pass.run();
            Handoff.openOf(cid).ifPresent(open -> open.end(pen.now()));
            queue.announce(pen);
            return null;
        });
    }

    /**
     * Causes for which a person has been asked in already: those still open, those ended for this question, be it spelt a
     * little otherwise, and those that count once in a conversation.
     */
    @Transactional
    public Set<HandoffReason> settled(String cid, String question) {
        return Handoff.allOf(cid).stream()
                .filter(h -> h.endedAt == null || h.reason.isOnce() || Repeats.alike(h.question, question)).map(h -> h.reason)
                .collect(Collectors.toSet());
    }

    /** Whether a case of this conversation waits for somebody to come, so that a contact is of use. */
    @Transactional
    public boolean wantsContact(String cid) {
        return Handoff.openOf(cid).filter(Handoff::waitsForSomebody).isPresent();
    }

    /** Keeps with the case how its visitor can be reached; what was left before is replaced. */
    public void reach(String cid, String contact) {
        log.write(cid, pen -> {
            Handoff.openOf(cid).ifPresent(open -> open.contact = contact);
            queue.announce(pen);
            return null;
        });
    }

    /** The shop's cases that wait or are being dealt with, the first who came first. */
    @Transactional
    public List<Handoff> open() {
        return Handoff.open();
    }

    static String lastQuestion(String cid) {
        return Message.before(cid, Long.MAX_VALUE, 10).stream().filter(m -> m.author == Author.VISITOR)
                .reduce((first, second) -> second).map(m -> m.text).orElse("");
    }
}
