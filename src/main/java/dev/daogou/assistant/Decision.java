package dev.daogou.assistant;

import java.util.List;

import dev.daogou.handoff.Department;
import dev.daogou.handoff.HandoffReason;

/** How a question is answered. */
sealed interface Decision {

    /** Why it is, as a short code. */
    String why();

    /** From the data, without a model. */
    record FromData(Facts.Said said, double confidence, Why because) implements Decision {

        @Override
        public String why() {
            return because.code();
        }
    }

    /** By the model, from what was found. */
    record Composed(double confidence, Why because) implements Decision {

        @Override
        public String why() {
            return because.code();
        }
    }

    /** One short question back, since it is unclear which product is meant; the titles of those it may be. */
    record AskBack(List<String> choices) implements Decision {

        @Override
        public String why() {
            return "product_unclear";
        }
    }

    /** By a person. {@code now}: somebody is there to take it. */
    record ToPerson(HandoffReason reason, Department department, boolean now, double confidence) implements Decision {

        @Override
        public String why() {
            return reason.code();
        }
    }
}
