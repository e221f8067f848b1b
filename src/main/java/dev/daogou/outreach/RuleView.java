package dev.daogou.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A rule as it stands, with what became of its messages.
 *
 * @param seconds how long it has to last, {@code null} for a rule that does not go by time
 * @param percent how much less it has to cost, {@code null} for a rule that does not go by the price
 * @param text by language code, as it is said
 * @param ownText languages in which the merchant has written it
 * @param places that may stand in the text
 * @param counts of the last 90 days
 * @param paused set when too many dismissed its messages, until the merchant resumes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(RuleKind id, boolean on, Integer seconds, Integer percent, Map<String, String> text,
        List<String> ownText, List<String> places, Counts counts, Paused paused) {

    /**
     * @param told messages that were sent
     * @param shown of them, those that were on the visitor's screen
     * @param bought of them, those whose product was ordered within seven days
     */
    public record Counts(long told, long shown, long opened, long dismissed, long bought) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /** @param shown messages by which it was judged, {@code dismissed} of them put away */
    public record Paused(Instant at, int shown, int dismissed) {}
}
