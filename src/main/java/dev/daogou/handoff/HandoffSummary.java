package dev.daogou.handoff;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.conversation.Author;
import dev.daogou.intent.Intent;
import dev.daogou.intent.Mood;
import dev.daogou.intent.PriceSensitivity;

/**
 * What an agent reads before the first word, so that the visitor is asked nothing twice. Made from the log without a model.
 *
 * @param because the reason in words, by language code
 * @param evidence the visitor's words that led to it, verbatim; empty where none did, {@code null} in cases from before it was kept
 * @param ownWords the visitor's last messages, newest last, unaltered
 * @param productId the product in focus, or {@code null}
 * @param lastLines the end of the conversation, oldest first
 * @param repeats how often the last question had been asked before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandoffSummary(HandoffReason reason, Map<String, String> because, List<String> evidence, List<String> ownWords,
        String productId,
        List<Said> lastLines, PriceSensitivity priceSensitivity, Intent intent, Mood mood, int repeats) {

    /** A line as it was shown. */
    public record Said(Author author, String text) {}
}
