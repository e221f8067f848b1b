package dev.daogou.handoff;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.FloorService;
import dev.daogou.shared.Problem;

/** Ends conversations and says what they led to, in the transaction that passes the floor. Works for the current shop. */
@ApplicationScoped
public class Resolutions {

    /** Longer than a console offers it: the click may be under way. */
    private static final Duration UNDONE_WITHIN = Duration.ofMinutes(1);

    private final ConversationLog log;
    private final HandoffDesk desk;
    private final FloorService floors;
    private final Queue queue;

    Resolutions(ConversationLog log, HandoffDesk desk, FloorService floors, Queue queue) {
        this.log = log;
        this.desk = desk;
        this.floors = floors;
        this.queue = queue;
    }

    /**
     * The matter is settled. One that nobody has, and that waits for nobody, stays as it was.
     *
     * @param outcome {@code null} when the agent does not say
     * @param note for colleagues, or {@code null}
     * @throws Problem 409 when another agent has the floor
     */
    public void resolve(String cid, String agentId, String name, Outcome outcome, String note) {
        log.write(cid, pen -> {
            Optional<Handoff> open = Handoff.openOf(cid);
            boolean ends = open.isPresent() || pen.conversation().floor != Floor.ASSISTANT;
            desk.resolve(cid, agentId, outcome);
            if (ends) {
                Resolution.write(cid, open.map(each -> each.id).orElse(null), outcome, note, agentId, name, pen.now());
            }
            return null;
        });
    }

    /**
     * It was ended by mistake: the floor and the case are the agent's again, and nothing is said to have come of it.
     *
     * @throws Problem 409 when it was not this agent who ended it just now, or somebody else has it meanwhile
     */
    public void reopen(String cid, String agentId, String name) {
        log.write(cid, pen -> {
            Resolution last = Resolution.latestOf(cid)
                    .filter(each -> each.agentId.equals(agentId) && !each.at.isBefore(pen.now().minus(UNDONE_WITHIN)))
                    .orElseThrow(
                            () -> Problem.conflict("You have not just ended this conversation: take it to go on with it."));
            floors.claim(cid, agentId, name);
            caseOf(cid, last).ifPresent(again -> again.reopen(agentId, name, pen.now()));
            last.delete();
            queue.announce(pen);
            return null;
        });
    }

    /** One that was opened since is dealt with now; never are there two at once. */
    private static Optional<Handoff> caseOf(String cid, Resolution last) {
        return Handoff.openOf(cid).or(() -> Handoff.latestOf(cid).filter(ended -> ended.id.equals(last.handoffId)));
    }
}
