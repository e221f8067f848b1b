package dev.daogou.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * Who has waited too long, or waits for people who have left or gone home, is answered by the assistant again, and their case goes
 * on waiting; the others are told when what they were told of their place and their wait is so no more.
 */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final Queue queue;
    private final Reachable reachable;
    private final HandoffConfig config;
    private final Clock clock;

    Patience(Queue queue, Reachable reachable, HandoffConfig config, Clock clock) {
        this.queue = queue;
        this.reachable = reachable;
        this.config = config;
        this.clock = clock;
    }

    void look() {
        Instant since = clock.instant().minus(config.patience());
        Positions positions = new Positions();
        Map<String, Boolean> somebody = new HashMap<>();
        for (Handoff waiting : queue.waiting()) {
            try {
                // Once it is overdue every department may help.
                boolean hope = somebody.computeIfAbsent(waiting.missedAt == null ? waiting.department : "",
                        department -> reachable.now(department.isEmpty() ? null : department));
                if (!hope || waiting.queuedAt.isBefore(since)) {
                    queue.giveBack(waiting.cid);
                } else if (positions.next(waiting.department) != waiting.told || waiting.isToldTooLittle(clock.instant())) {
                    queue.tell(waiting.cid);
                }
            } catch (RuntimeException e) {
                // The others in the queue must not wait because of one.
                LOG.errorf(e, "The case of conversation %s could not be looked over.", waiting.cid);
            }
        }
    }

    /** Counts by department. */
    private static final class Positions {

        private final Map<String, Integer> last = new HashMap<>();

        int next(String department) {
            return last.merge(department, 1, Integer::sum);
        }
    }
}
