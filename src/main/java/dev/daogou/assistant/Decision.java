package dev.daogou.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.daogou.handoff.Cause;
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

    /**
     * By the model, from what was found.
     *
     * @param personIfNot whether a person is to answer when nothing in it turns out to
     */
    record Composed(double confidence, Why because, boolean personIfNot) implements Decision {

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

    /** A picture came and nothing else, and nobody is there to look at it. */
    record Unseen() implements Decision {

        @Override
        public String why() {
            return "picture";
        }
    }

    /** Nobody could be asked, and the visitor has said how they can be reached. */
    record ContactLeft(String contact, Optional<Instant> opensAt) implements Decision {

        @Override
        public String why() {
            return "contact_left";
        }
    }

    /** By a person who has been asked already and for whom the visitor waits in the queue. */
    record Awaited(HandoffReason reason, double confidence) implements Decision {

        @Override
        public String why() {
            return reason.code();
        }
    }

    /**
     * By a person.
     *
     * @param now whether somebody is there to take it
     * @param opensAt when the shop's people answer again, where it is closed
     */
    record ToPerson(Cause cause, String department, boolean now, double confidence, Optional<Instant> opensAt)
            implements
                Decision {

        @Override
        public String why() {
            return reason().code();
        }

        HandoffReason reason() {
            return cause.reason();
        }
    }
}
