package dev.daogou.assistant;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.Offered;
import dev.daogou.catalog.Recipient;
import dev.daogou.catalog.StandingFor;
import dev.daogou.catalog.VisitorOffers;
import dev.daogou.catalog.Wanted;

/** What the current shop's policy lets a visitor be offered, as a port. */
interface OfferBook {

    /** Recorded where the visitor is told of it: an agent's draft, and a question that nobody's visitor asks, count for nothing. */
    Offered decide(Question asked, Wanted wanted);

    /** Whether the shop knows the visitor as a member. */
    boolean isMember(Question asked);

    /** What the visitor was offered before; empty for who was offered nothing. Nothing is recorded. */
    Optional<Offered.Again> standing(Question asked, StandingFor what);

    /** The policy as it is now. */
    @ApplicationScoped
    class Live implements OfferBook {

        private final VisitorOffers offers;
        private final Members members;

        Live(VisitorOffers offers, Members members) {
            this.members = members;
            this.offers = offers;
        }

        @Override
        public Offered decide(Question asked, Wanted wanted) {
            return asked.conversationId() == null
                    ? offers.foreseen(asked.visitor(), wanted)
                    : offers.offer(asked.visitor(), wanted);
        }

        @Override
        public boolean isMember(Question asked) {
            return members.has(asked.customerId());
        }

        @Override
        public Optional<Offered.Again> standing(Question asked, StandingFor what) {
            return asked.visitor().equals(Recipient.NOBODY) ? Optional.empty() : offers.standing(asked.visitor(), what);
        }
    }
}
