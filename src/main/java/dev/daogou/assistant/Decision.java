package dev.daogou.assistant;

import java.util.List;

import dev.daogou.handoff.Department;
import dev.daogou.handoff.HandoffReason;

/** How a question is answered. */
sealed interface Decision {

    /** From the data, without a model. */
    record FromData(Facts.Said said, double confidence) implements Decision {}

    /** By the model, from what was found. */
    record Composed(double confidence) implements Decision {}

    /** One short question back, since it is unclear which product is meant; the titles of those it may be. */
    record AskBack(List<String> choices) implements Decision {}

    /** By a person. {@code now}: somebody is there to take it. */
    record ToPerson(HandoffReason reason, Department department, boolean now, double confidence) implements Decision {}
}
