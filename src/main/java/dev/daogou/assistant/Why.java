package dev.daogou.assistant;

import java.util.Locale;

/** Why the assistant answers by itself, and in the way it does. */
enum Why {
    /** A greeting, thanks, or who is there. */
    SMALL_TALK,
    /** Offers and data sheets say all that is asked. */
    IN_THE_DATA,
    /** They say a part of it, and no text says the rest. */
    PARTLY_IN_THE_DATA,
    /** A customer asks after an order. */
    OF_AN_ORDER,
    /** An approved question is this one but for its wording. */
    APPROVED_ANSWER,
    /** The price makes the visitor hesitate: what the product is worth, an offer, and what costs less. */
    PRICE_HESITATION,
    /** Products of the shop fit the need. */
    FITS_THE_NEED,
    /** The evidence is worth more than the shop's threshold. */
    ENOUGH_EVIDENCE,
    /** It is worth less, but no person is to be asked: the operator allows none, it is no matter for one, or one was asked. */
    LITTLE_EVIDENCE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
