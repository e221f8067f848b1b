package dev.daogou.handoff;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.handoff.HandoffDecision.Declined;
import dev.daogou.handoff.HandoffDecision.Handoff;
import dev.daogou.handoff.HandoffDecision.None;
import dev.daogou.handoff.HandoffDecision.Why;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.Mood;

/** When a person is needed: by what it is given alone, so that every row of its table can be tested. */
@ApplicationScoped
public class HandoffPolicy {

    /** Twice may be a slow network; asked a third time, our answer is what is wrong. */
    static final int TOO_OFTEN = 2;

    public HandoffDecision decide(Evidence evidence) {
        Optional<HandoffReason> reason = reason(evidence);
        if (reason.isEmpty()) {
            return new None();
        }
        Department department = Department.forIntent(evidence.intent());
        return evidence.colleagues().present()
                ? new Handoff(reason.get(), department)
                : new Declined(reason.get(), department, Why.NOBODY_PRESENT);
    }

    /** The most urgent cause that has not been dealt with; somebody who asks for a person is never told that they did before. */
    private static Optional<HandoffReason> reason(Evidence e) {
        if (e.wantsHuman()) {
            return Optional.of(HandoffReason.WANTS_HUMAN);
        }
        for (HandoffReason reason : HandoffReason.values()) {
            if (speaksFor(reason, e) && !e.colleagues().settled().contains(reason)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    private static boolean speaksFor(HandoffReason reason, Evidence e) {
        return switch (reason) {
            case WANTS_HUMAN -> e.wantsHuman();
            case PERSON_FIRST -> e.personFirst();
            // Not found out by a turn.
            case AGENT_LEFT -> false;
            case GUARD_BLOCKED -> e.guardBlocked();
            case SENSITIVE -> e.intent() == IntentName.COMPLAINT;
            case ANGRY -> e.mood() == Mood.ANGRY;
            case REPEATED_QUESTION -> e.repeats() >= TOO_OFTEN && needsAnAnswer(e.intent());
            case MODEL_FAILED -> e.modelFailed();
            case LOW_CONFIDENCE -> e.confidence() < e.handoffBelow() && needsAnAnswer(e.intent());
        };
    }

    /** A greeting asks nothing, and no colleague of ours knows tomorrow's weather. */
    private static boolean needsAnAnswer(IntentName intent) {
        return intent != IntentName.SMALL_TALK && intent != IntentName.OUT_OF_SCOPE;
    }
}
