package dev.daogou.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a shop's conversations went in a period. Of conversations count those that began in it and in which the visitor said
 * something.
 *
 * @param messages what was said in them, by whomever
 * @param assistantFirst from the visitor's first message to the first word shown of the assistant
 * @param agentFirst from the opening of the case, or the message before, to the first word of an agent
 * @param contained conversations in which no person was asked for and none spoke: a case that nobody took is not settled by itself
 * @param handedOff conversations with a case for a person
 * @param reasons cases by what brought them about, the most frequent first
 * @param claimed from the opening of a case until somebody took it
 * @param ends of cases: {@code waiting}, {@code claimed}, {@code resolved}, {@code withdrawn}
 * @param outcomes what conversations led to, after the visitor's first message: {@code cart}, {@code checkout}, {@code order}
 * @param answeredBy the assistant's replies by the way they were found
 * @param rating of these conversations
 * @param unanswered questions that the shop's data does not answer, the most frequent first
 * @param perDay one for each day, also for those without a conversation
 */
public record Overview(LocalDate firstDay, int days, long conversations, long messages, Wait assistantFirst, Wait agentFirst,
        long contained, long handedOff, List<Count> reasons, Wait claimed, List<Count> ends, List<Count> outcomes,
        List<Count> answeredBy, Rated rating, List<Unanswered> unanswered, List<Day> perDay) {

    /**
     * How long people waited.
     *
     * @param count of those who did
     * @param medianMs milliseconds; {@code null} when nobody waited
     * @param p90Ms within which nine in ten had an answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wait(long count, Long medianMs, Long p90Ms) {}

    /** @param name its code on the wire */
    public record Count(String name, long count) {}

    /** @param mean 1 to 5, or {@code null} when nobody rated */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rated(long count, Double mean) {}

    public record Day(LocalDate day, long conversations, long contained, long handedOff) {}

    /**
     * @param question as it was last asked
     * @param count how often it was asked, in whatever words
     * @param cid the conversation in which it was asked last
     */
    public record Unanswered(String question, long count, String cid, Instant lastAt) {}
}
