package dev.daogou.assistant;

import java.util.Set;

import dev.daogou.handoff.Evidence;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.intent.Reading;

/**
 * What surrounds a question.
 *
 * @param repeats how often the visitor had asked the same before
 * @param agentsPresent whether somebody could take the conversation
 * @param settled causes a person has already been asked in for
 * @param opened whether this conversation has had an answer before
 * @param askedBackBefore whether our last words were a question back
 * @param customerId for whom the shop has vouched, or {@code null}
 */
record Circumstances(House house, int repeats, boolean agentsPresent, Set<HandoffReason> settled, boolean opened,
        boolean askedBackBefore, String customerId) {

    Evidence evidence(Understood understood, double confidence) {
        Reading reading = understood.reading();
        boolean personFirst = !house.settings().assistantOn() || house.settings().personFirst() && !opened;
        return new Evidence(reading.intent().name(), confidence, handoffBelow(understood), reading.wantsHuman(), repeats,
                reading.mood(), false, false, personFirst, agentsPresent, settled);
    }

    /** Confidence, 0..1, under which a person is to answer this. */
    double handoffBelow(Understood understood) {
        return house.settings().handoffBelow(understood.stakes());
    }
}
