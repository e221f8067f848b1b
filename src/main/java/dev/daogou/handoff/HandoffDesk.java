package dev.daogou.handoff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.FloorService;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Pen;
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
    private final Queue queue;

    HandoffDesk(ConversationLog log, FloorService floors, Reachable reachable, Presence presence, Queue queue) {
        this.log = log;
        this.floors = floors;
        this.reachable = reachable;
        this.presence = presence;
        this.queue = queue;
    }

    /**
     * Opens a case with its summary and, when somebody is there and the shop is open, passes the floor to the queue. A case
     * that waited while nobody was there joins the queue now.
     *
     * @param department whose people are wanted; {@code null} for those who take such a reason
     */
    public Enqueued enqueue(String cid, HandoffReason reason, String department) {
        return log.write(cid, pen -> {
            Optional<Handoff> open = Handoff.openOf(cid);
            if (pen.conversation().floor != Floor.ASSISTANT) {
                return new Enqueued.AlreadyOpen();
            }
            String question = lastQuestion(cid);
            if (open.isEmpty() && reason.isOfTheQuestion() && settled(cid, question).contains(reason)) {
                return new Enqueued.AlreadyOpen();
            }
            var departments = queue.settings().departments();
            String theirs = open.map(waiting -> waiting.department)
                    .orElseGet(() -> department != null && departments.has(department)
                            ? department
                            : departments.taking(reason.code()).id());
            Optional<HelpDesk.Attendant> elsewhere = reachable.elsewhere(cid);
            boolean anybody = elsewhere.isPresent() || reachable.now(theirs);
            if (open.isPresent() && !anybody) {
                return new Enqueued.AlreadyOpen();
            }
            Handoff waiting = open.orElseGet(() -> queue.open(pen, reason, theirs, question));
            queue.announce(pen);
            if (!anybody) {
                return new Enqueued.NobodyPresent();
            }
            if (elsewhere.isPresent()) {
                // Nobody waits in our queue for people of another desk: the floor is theirs at once.
                floors.claim(cid, elsewhere.get().id(), elsewhere.get().name());
                waiting.claim(elsewhere.get().id(), elsewhere.get().name(), pen.now());
                return new Enqueued.Waiting(1, null);
            }
            Wait wait = queue.join(pen, waiting);
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
            if (agentId.equals(pen.conversation().floorBy)) {
                return null;
            }
            heldBy(pen, by, anybodys);
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
     * A department gets the conversation: its people find it among those who wait for them. Without anybody of it there the
     * assistant answers meanwhile.
     *
     * @param by the agent who asks for it
     * @param anybodys whether they may pass on what a colleague has
     * @throws Problem 400 for a department that the shop has not, 409 when somebody else has the conversation
     */
    public void assignTo(String department, String cid, String by, boolean anybodys) {
        log.write(cid, pen -> {
            if (!queue.settings().departments().has(department)) {
                throw Problem.badField("department", "is none of the shop's, see GET /api/v1/console/colleagues");
            }
            heldBy(pen, by, anybodys);
            Handoff open = Handoff.openOf(cid)
                    .orElseGet(() -> queue.open(pen, HandoffReason.PASSED_ON, department, lastQuestion(cid)));
            queue.moveTo(pen, open, department);
            return null;
        });
    }

    private static void heldBy(Pen pen, String by, boolean anybodys) {
        String holder = pen.conversation().floorBy;
        if (holder != null && !holder.equals(by) && !anybodys) {
            throw Problem.conflict(pen.conversation().floorName + " answers this conversation.");
        }
    }

    /**
     * Back to the assistant, which answers what waits.
     *
     * @throws Problem 409 when another agent has the floor
     */
    public void release(String cid, String agentId) {
        log.write(cid, pen -> {
            back(pen, agentId, () -> floors.release(cid));
            return null;
        });
    }

    /**
     * The matter is settled: back to the assistant, and nothing waits.
     *
     * @throws Problem 409 when another agent has the floor
     */
    public void resolve(String cid, String agentId) {
        resolve(cid, agentId, null);
    }

    /** @param outcome what came of it, or {@code null} when the agent does not say */
    void resolve(String cid, String agentId, Outcome outcome) {
        log.write(cid, pen -> {
            boolean assistants = pen.conversation().floor == Floor.ASSISTANT;
            Optional<Handoff> ended = back(pen, agentId, () -> floors.resolve(cid));
            // A second click settles nothing a second time.
            if (!assistants || ended.isPresent()) {
                queue.settled(pen, ended.orElse(null), agentId, outcome);
            }
            return null;
        });
    }

    /** @return the case that ended with it */
    private Optional<Handoff> back(Pen pen, String agentId, Runnable pass) {
        heldBy(pen, agentId, false);
        pass.run();
        Optional<Handoff> open = Handoff.openOf(pen.conversation().id);
        open.ifPresent(handoff -> handoff.end(pen.now()));
        queue.announce(pen);
        return open;
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

    /**
     * Whether somebody with this sight may see the conversation: it has no open case, or theirs to see.
     *
     * @throws Problem 404 for a conversation that this shop does not have
     */
    @Transactional
    public boolean isSeenBy(Sight sight, String cid) {
        Conversation.with(cid);
        return sight.all() || Handoff.openOf(cid).map(sight::of).orElse(true);
    }

    /** The department of a case of this conversation that waits for somebody to come, so that a contact is of use; empty for none. */
    @Transactional
    public Optional<String> wantsContact(String cid) {
        return Handoff.openOf(cid).filter(Handoff::waitsForSomebody).map(waiting -> waiting.department);
    }

    /** Keeps with the case how its visitor can be reached; what was left before is replaced. */
    public void reach(String cid, String contact) {
        log.write(cid, pen -> {
            Handoff.openOf(cid).ifPresent(open -> open.contact = contact);
            queue.announce(pen);
            return null;
        });
    }

    /** The shop's cases that wait or are being dealt with, in the order in which they are to be served. */
    @Transactional
    public List<Handoff> open() {
        return Handoff.open();
    }

    static String lastQuestion(String cid) {
        return Message.before(cid, Long.MAX_VALUE, 10).stream().filter(m -> m.author == Author.VISITOR)
                .reduce((first, second) -> second).map(m -> m.text).orElse("");
    }
}
