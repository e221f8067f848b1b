package dev.daogou.assist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Lang;

/**
 * Something that the visitor wants to know, and whether they were told.
 *
 * @param seq of the visitor's message
 * @param text in their own words; what they added to it stands behind
 * @param times how often they have asked it so far
 * @param open why it still has no answer; {@code null} once it has one
 * @param gap why the knowledge had no answer, also when a person gave one later; {@code null} where it had one, or was not asked
 * @param answeredBy {@code facts}, {@code llm}, {@code grounded} or {@code agent}; {@code null} while it is open
 * @param answer the first words of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Inquiry(long seq, String mid, String text, Lang lang, Instant at, int times, Why open, Why gap, String answeredBy,
        String answer, @JsonIgnore List<Spoken> byAgent) {

    /** What an agent said to it. */
    record Spoken(String name, String text) {}

    /** Why a question has no answer. Lower case on the wire. */
    public enum Why {
        /** Nothing that was found would have carried an answer. */
        LOW_CONFIDENCE,
        /** The shop's information says nothing of what was asked, and the answer said so. */
        MISSING,
        /** A person was brought in for another reason than that. */
        HANDED_OFF,
        /** We asked back, and the visitor has not said. */
        ASKED_BACK,
        /** The answer broke off. */
        INTERRUPTED,
        /** Nobody has answered yet. */
        UNANSWERED;

        /** Whether it is the knowledge that lacks something. */
        boolean ofTheKnowledge() {
            return this == LOW_CONFIDENCE || this == MISSING;
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean unanswered() {
        return open != null;
    }
}
