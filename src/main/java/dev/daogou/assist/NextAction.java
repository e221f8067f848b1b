package dev.daogou.assist;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something that might help next. Suggested, never done: a click puts words into the agent's box, or asks the knowledge.
 *
 * @param reason what of the conversation or of the shop's rows speaks for it, by language code
 * @param text for the box, in the visitor's language, or {@code null}
 * @param ask a question for the knowledge, or {@code null}
 * @param productIds what the text speaks of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NextAction(Kind kind, Map<String, String> reason, String text, String ask, List<String> productIds) {

    /** The most urgent first. Lower case on the wire. */
    public enum Kind {
        /** A visitor waits longer than they should. */
        SAY_ON_IT,
        /** Asks after an order, and the shop has not vouched for them. */
        ASK_SIGN_IN,
        /** A question is open: what does the knowledge say? */
        LOOK_UP,
        OFFER_SALE,
        OFFER_PROMOTION,
        OFFER_ALTERNATIVE,
        /** A question stays open, and nobody knows where to send the answer. */
        ASK_CONTACT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
