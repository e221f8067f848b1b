package dev.daogou.catalog;

import java.util.Set;

import dev.daogou.shared.Money;

/** What became of the wish to offer something. */
public sealed interface Offered {

    /**
     * A new offer, which is recorded.
     *
     * @param code to be told with it, or {@code null}
     */
    record Made(MadeOffer offer, BestPrice price, String code) implements Offered {

        /** Ids of those that the price rests on. */
        public Set<String> promotions() {
            return price.promotions();
        }
    }

    /**
     * It was offered before: no more than that is offered now.
     *
     * @param price as it was offered, or more where what it rested on is over; never above the shop's own price
     * @param own what it costs now by the shop's own prices
     * @param promotions ids of those that the price rests on; none for what an agent granted
     */
    record Again(MadeOffer offer, Money price, Money own, Set<String> promotions) implements Offered {}

    /** Nothing is offered. */
    record Declined(Why why) implements Offered {}

    /** Why not. */
    enum Why {
        NOTHING_ON, ENOUGH_FOR_THIS_NEED, ENOUGH_FOR_TODAY
    }
}
