package dev.daogou.evaluations;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An evaluation as its merchant sees it.
 *
 * @param name of the file as whoever sent it called it, or {@code null}
 * @param k how often each question is asked
 * @param done questions answered so far
 * @param passed those of them that passed every time
 * @param passK pass^1 to pass^k of what is done, each 0..1; empty at the beginning
 * @param problem why it failed, else {@code null}
 * @param since what became different from the last evaluation that came to its end; {@code null} when there is none, or
 *            unless this one did
 * @param results in the file's order, or {@code null} where they were not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationView(String evaluationId, String name, EvaluationState state, int k, int questions, int done,
        int passed,
        List<Double> passK, String problem, Instant startedAt, Instant finishedAt, Since since, List<ResultView> results) {

    public boolean ended() {
        return state != EvaluationState.RUNNING;
    }
}
