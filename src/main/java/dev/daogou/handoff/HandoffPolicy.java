package dev.daogou.handoff;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.handoff.HandoffDecision.Declined;
import dev.daogou.handoff.HandoffDecision.Handoff;
import dev.daogou.handoff.HandoffDecision.None;
import dev.daogou.handoff.HandoffDecision.Why;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.Plea;
import dev.daogou.intent.Reading;
import dev.daogou.shop.Departments;

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
        Cause cause = Cause.of(reason.get(), evidence.reading(), evidence.said());
        String department = department(evidence.departments(), cause.reason(), evidence.reading());
        if (evidence.colleagues().awaited()) {
            return new Declined(cause, department, Why.AWAITED);
        }
        return evidence.colleagues().present(department)
                ? new Handoff(cause, department)
                : new Declined(cause, department, Why.NOBODY_PRESENT);
    }

    /**
     * The id of the department for a case of this reason: whose it is by the reason, by what else the visitor pleads, the most
     * urgent first, or by what they ask. Whoever complains and asks for a person is no customer for those who sell.
     */
    public static String department(Departments departments, HandoffReason reason, Reading reading) {
        Stream<HandoffReason> pleaded = Arrays.stream(HandoffReason.values())
                .filter(other -> other.plea() != null && reading.pleads(other.plea()));
        Stream<String> topics = Stream.concat(Stream.concat(Stream.of(reason), pleaded).map(HandoffReason::code),
                Stream.of(reading.intent().name().code()));
        return departments.taking(topics.toArray(String[]::new)).id();
    }

    /** The most urgent cause that has not been dealt with; somebody who asks for a person is never told that they did before. */
    private static Optional<HandoffReason> reason(Evidence e) {
        if (e.reading().wantsHuman()) {
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
            case WANTS_HUMAN -> e.reading().wantsHuman();
            case PERSON_FIRST -> e.personFirst();
            case SAFETY, LEGAL, REFUND_DISPUTE, COMPLAINT, ANGRY -> e.reading().pleads(reason.plea());
            case REPEATED_QUESTION -> asksSomething(e)
                    && (e.repeats() >= TOO_OFTEN || e.reading().pleads(Plea.Kind.ASKED_AGAIN));
            case LOW_CONFIDENCE -> asksSomething(e) && e.confidence() < e.handoffBelow();
            case CART_VALUE -> asksSomething(e) && e.fullCart();
            // Not found out before there is an answer, or by no turn at all.
            case GUARD_BLOCKED, MODEL_FAILED, AGENT_LEFT, PASSED_ON, SENSITIVE, PICTURE -> false;
        };
    }

    /** A greeting asks nothing, an "ok" neither, and no colleague of ours knows tomorrow's weather. */
    public static boolean asksSomething(Evidence e) {
        IntentName intent = e.reading().intent().name();
        return !e.listens() && intent != IntentName.SMALL_TALK && intent != IntentName.OUT_OF_SCOPE;
    }
}
