package dev.daogou.conversation;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/**
 * A whole answer with what it rests on.
 *
 * @param text CommonMark without HTML or images, {@code [n]} cites n; equals the joined deltas
 * @param confidence evidence for the answer, 0..1
 * @param asOf when the prices and stock it states were read
 * @param handoff set when a person should answer, else null
 * @param guard set when the guard kept something back, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reply(String text, Lang lang, AnsweredBy answeredBy, double confidence, Instant asOf, List<Citation> citations,
        List<ProductCard> products, List<Media> media, List<SuggestionText> suggestions, HandoffNote handoff, GuardNote guard,
        Usage usage, Timings timings) {

    /** Confidence of an answer from the data in which something that was asked is missing; no other has exactly this. */
    public static final double LACKING = 0.77;

    /** The same answer with the text that was really shown. */
    public Reply withText(String shown) {
        return new Reply(shown, lang, answeredBy, confidence, asOf, citations, products, media, suggestions, handoff, guard,
                usage, timings);
    }

    public enum AnsweredBy {
        FACTS, LLM, GROUNDED, ASK, HANDOFF;

        @JsonValue
        public String wire() {
            return WireName.of(this);
        }

        @JsonCreator
        static AnsweredBy of(String wire) {
            return WireName.read(AnsweredBy.class, "answeredBy", wire);
        }
    }

    /** What {@code [n]} in the text refers to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Citation(int n, String ref, String kind, String productId, String title, String url, String quote) {}

    /** @param salePrice what is paid now when lower than the price, else null
     *  @param saleUntil when that ends, else null
     *  @param reason why it is shown, in the reply's language */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProductCard(String id, String sku, String title, Money price, Money salePrice,
            Instant saleUntil, String availability, String imageLink, String link, String reason) {}

    /** @param type {@code image} or {@code video} */
    public record Media(String type, String url, String alt) {}

    /** A next question the visitor can tap. */
    public record SuggestionText(String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HandoffNote(String reason, String department) {}

    /** @param outcome {@code repaired}: a true sentence stands in its place; {@code blocked}: it is left out; {@code handed_off} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GuardNote(List<Blocked> blocked, String outcome) {
        public record Blocked(String claim, String why) {}
    }

    /** Tokens as the provider counted them; zero where no model was asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Usage(int inputTokens, int outputTokens, int cachedTokens, String model) {}

    /** Milliseconds. */
    public record Timings(long retrieveMs, long firstTokenMs, long totalMs) {}
}
