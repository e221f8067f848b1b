package dev.daogou.evaluations;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.conversation.Reply.AnsweredBy;

/**
 * A question with its answer: that of the first trial that failed, else of the first.
 *
 * @param line of the file, from 1
 * @param asked all that stood in that line
 * @param passes in how many of the trials it was answered as expected, 0..{@code of}
 * @param missing what should have been said; {@code forbidden} what should not, {@code uncited} what it should have rested on
 * @param answer without the note that says as of when it is true
 * @param wrongWay whether it was to be answered in another way
 * @param problem why there was no answer, else {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultView(int line, String question, Expectation asked, int passes, int of, List<String> missing,
        List<String> forbidden, List<String> uncited, boolean wrongWay, AnsweredBy answeredBy, String answer,
        Double confidence, String problem) {

    static ResultView of(EvaluationResult result, int trials) {
        Expectation asked = result.asked();
        Outcome was = result.outcome();
        return new ResultView(result.line, asked.question(), asked, result.passes, trials, was.missing(), was.forbidden(),
                was.uncited(), was.wrongWay(), was.answeredBy(), was.answer(), was.confidence(), was.problem());
    }
}
