package dev.daogou.assist;

import java.util.List;

import dev.daogou.intent.Reading;

/**
 * All that hints are made of.
 *
 * @param said what the visitor has said since the conversation was last settled, oldest first, without what asks nothing
 * @param stake what hangs on it
 * @param made the hints since then, oldest first
 */
record HintEvidence(List<Heard> said, Stake stake, List<Made> made) {

    /** One message with what the rules read in it. */
    record Heard(String mid, long seq, String text, Reading reading) {}

    /** A hint as far as it decides about the next. @param dismissed not wanted */
    record Made(HintKind kind, HintLevel level, long seq, boolean dismissed) {

        static Made of(Hint hint) {
            return new Made(hint.kind, hint.level, hint.seq, hint.ended == HintEnd.DISMISSED);
        }
    }

    /** What the visitor is about to buy. */
    enum Stake {
        NONE,
        /** Something is in the cart, and nothing was ordered since. */
        CART,
        /** At the checkout, or the cart is worth what the shop holds to be much. */
        MUCH
    }

    HintEvidence with(List<Made> now) {
        return new HintEvidence(said, stake, now);
    }
}
