package dev.daogou.evaluations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became different since an earlier evaluation. Questions are the same when text, language, product and history are.
 *
 * @param evaluationId of the earlier one
 * @param at when that one was begun
 * @param broken what passed every time then, and does not now
 * @param mended what did not, and does now
 * @param added what was not asked then
 * @param removed what is not asked now, with its line in the earlier file
 * @param changedAnswers what is answered in other words, whether it passes or not
 */
public record Since(String evaluationId, Instant at, List<Change> broken, List<Change> mended, List<Change> added,
        List<Change> removed, List<Change> changedAnswers) {

    /** @param was the earlier answer, or {@code null} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(int line, String question, String productId, String was) {}

    private record Pair(EvaluationResult then, EvaluationResult now) {}

    static Since of(Evaluation earlier, List<EvaluationResult> then, int trialsNow, List<EvaluationResult> now) {
        Map<String, EvaluationResult> before = new LinkedHashMap<>();
        then.forEach(result -> before.put(result.questionKey, result));
        List<EvaluationResult> added = now.stream().filter(result -> !before.containsKey(result.questionKey)).toList();
        List<Pair> both = now.stream().filter(result -> before.containsKey(result.questionKey))
                .map(result -> new Pair(before.get(result.questionKey), result)).toList();
        both.forEach(pair -> before.remove(pair.then.questionKey));
        return new Since(earlier.id, earlier.startedAt,
                changes(both.stream().filter(pair -> pair.then.passes == earlier.k && pair.now.passes < trialsNow)),
                changes(both.stream().filter(pair -> pair.then.passes < earlier.k && pair.now.passes == trialsNow)),
                added.stream().map(result -> change(result, null)).toList(),
                before.values().stream().map(result -> change(result, result.outcome().answer())).toList(),
                changes(both.stream()
                        .filter(pair -> !Objects.equals(pair.then.outcome().answer(), pair.now.outcome().answer()))));
    }

    private static List<Change> changes(Stream<Pair> pairs) {
        return pairs.map(pair -> change(pair.now, pair.then.outcome().answer())).toList();
    }

    private static Change change(EvaluationResult result, String was) {
        Expectation asked = result.asked();
        return new Change(result.line, asked.question(), asked.productId(), was);
    }
}
