package dev.daogou.assistant;

import java.time.Instant;
import java.util.Optional;

import dev.daogou.handoff.Colleagues;
import dev.daogou.handoff.Evidence;

/**
 * What surrounds a question.
 *
 * @param now when it is asked
 * @param repeats how often the visitor had asked the same before
 * @param opened whether this conversation has had an answer before
 * @param askedBackBefore whether we have just asked back, so that a second question would only tire
 * @param fullCart the visitor's cart is worth so much that the shop wants a person to have the conversation
 * @param customerId for whom the shop has vouched, or {@code null}
 */
record Circumstances(House house, Instant now, int repeats, Colleagues colleagues, boolean opened,
        boolean askedBackBefore, boolean fullCart, String customerId) {

    Evidence evidence(Understood understood, double confidence) {
        boolean personFirst = !house.settings().assistantOn() || house.settings().personFirst() && !opened;
        return new Evidence(understood.text(), understood.reading(), Classifier.listens(understood.text()), confidence,
                handoffBelow(understood), repeats, personFirst, fullCart, house.settings().departments(), colleagues);
    }

    /** When the people of this department answer again; empty while they do. */
    Optional<Instant> opensAt(String department) {
        return house.opensAfter(department, now);
    }

    /** Confidence, 0..1, under which a person is to answer this. */
    double handoffBelow(Understood understood) {
        return house.settings().handoffBelow(understood.stakes());
    }
}
