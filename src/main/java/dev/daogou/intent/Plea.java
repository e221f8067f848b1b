package dev.daogou.intent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One thing in a message that speaks for a person.
 *
 * @param span the visitor's own words, verbatim: a substring of the message, so that a screen can mark it
 */
public record Plea(Kind kind, String span) {

    /** What it is. Lower case on the wire. */
    public enum Kind {
        WANTS_HUMAN,
        /** Somebody was hurt or might be: fire, a shock, an allergy, something foreign in food. */
        SAFETY,
        /** Lawyers, courts, authorities, personal data. */
        LEGAL,
        /** Money that should have come back and has not, or not all of it. */
        REFUND_DISPUTE, COMPLAINT, ANGRY,
        /** The visitor says that they have asked this before. */
        ASKED_AGAIN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
