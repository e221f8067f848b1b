package dev.daogou.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import dev.daogou.shop.CurrentShop;

/**
 * Watches how long the current shop's cases wait. Before a target is missed it is said that it will be; a case whose target was
 * missed is everybody's, of whatever department.
 */
@ApplicationScoped
class Targets {

    /** The last third of the time is when somebody can still do something about it. */
    private static final int WARNED_IN_THE_LAST = 3;

    private final Event<WaitTarget> told;
    private final CurrentShop shop;
    private final Clock clock;

    Targets(Event<WaitTarget> told, CurrentShop shop, Clock clock) {
        this.told = told;
        this.shop = shop;
        this.clock = clock;
    }

    void look() {
        for (Handoff waiting : queue()) {
            Instant now = clock.instant();
            if (waiting.warnedAt == null && !now.isBefore(warnAt(waiting))) {
                // Missed at the next look at the earliest: nobody hears of it first when it is too late.
                if (note("warnedAt", waiting, now)) {
                    told.fire(new WaitTarget(shop.id(), waiting.cid, waiting.department, false, waiting.dueAt));
                }
            } else if (waiting.missedAt == null && !now.isBefore(waiting.dueAt) && note("missedAt", waiting, now)) {
                told.fire(new WaitTarget(shop.id(), waiting.cid, waiting.department, true, waiting.dueAt));
            }
        }
    }

    private static Instant warnAt(Handoff waiting) {
        return waiting.dueAt.minus(Duration.between(waiting.queuedAt, waiting.dueAt).dividedBy(WARNED_IN_THE_LAST));
    }

    @Transactional
    List<Handoff> queue() {
        return Handoff.inQueue().stream().filter(waiting -> waiting.dueAt != null && waiting.missedAt == null).toList();
    }

    @Transactional
    boolean note(String what, Handoff waiting, Instant now) {
        return Handoff.update(what + " = ?1 where id = ?2 and state = ?3 and told is not null and " + what + " is null", now,
                waiting.id, HandoffState.WAITING) == 1;
    }
}
