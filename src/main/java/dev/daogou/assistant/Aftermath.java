package dev.daogou.assistant;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Reply.HandoffNote;
import dev.daogou.handoff.HandoffDesk;
import dev.daogou.handoff.HandoffReason;

/** What follows from how a turn ended. */
@ApplicationScoped
class Aftermath {

    private final TurnMetrics metrics;
    private final HandoffDesk desk;

    Aftermath(TurnMetrics metrics, HandoffDesk desk) {
        this.metrics = metrics;
        this.desk = desk;
    }

    void ended(String outcome, Duration firstShown) {
        metrics.ended(outcome, firstShown);
    }

    /** The reply said that a person should answer. */
    void handOff(String cid, HandoffNote note) {
        desk.enqueue(cid, HandoffReason.of(note.reason()), note.department());
    }

    /** The shop has switched the assistant off: whoever writes waits for a person. */
    void personFirst(String cid) {
        desk.enqueue(cid, HandoffReason.PERSON_FIRST, null);
    }
}
