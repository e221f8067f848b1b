package dev.daogou.handoff;

import java.time.Instant;
import java.util.List;

import dev.daogou.shared.Lang;

/**
 * A case in the queue, as far as it matters to whom it is offered.
 *
 * @param topics what it is about, for those who have a skill for it
 * @param overdue whether its waiting time was missed, so that every department may help
 * @param offeredTo the agent who is asked to take it, since {@code offeredAt}; or {@code null}
 * @param passedBy agents who were asked and let it pass
 */
record WaitingCase(String id, String cid, String department, Lang lang, List<String> topics, boolean overdue, String offeredTo,
        Instant offeredAt, List<String> passedBy) {}
