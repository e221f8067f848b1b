package dev.daogou.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.evaluations.Since.Change;
import dev.daogou.shared.CanonicalJson;

class SinceTest {

    private static final int THEN = 2;
    private static final int NOW = 3;

    @Test
    void eachQuestionIsFoundAgainByWhatIsAskedAndWeighedByItsOwnTrials() {
        Since since = Since.of(earlier(), List.of(
                result(1, "stays", THEN, "yes"), result(2, "breaks", THEN, "old"), result(3, "mends", 1, "no"),
                result(4, "goes", THEN, "gone"), result(5, "flakes", 1, "yes")), NOW,
                List.of(
                        result(9, "stays", NOW, "yes"), result(8, "breaks", 2, "new"), result(7, "mends", NOW, "no"),
                        result(6, "comes", 0, "x"), result(5, "flakes", 2, "yes")));
        assertThat(since.evaluationId()).isEqualTo("eval_then");
        assertThat(since.broken()).containsExactly(new Change(8, "breaks", null, "old"));
        assertThat(since.mended()).extracting(Change::line).containsExactly(7);
        assertThat(since.added()).containsExactly(new Change(6, "comes", null, null));
        assertThat(since.removed()).containsExactly(new Change(4, "goes", null, "gone"));
        assertThat(since.changedAnswers()).extracting(Change::question).containsExactly("breaks");
    }

    private static Evaluation earlier() {
        var run = new Evaluation();
        run.id = "eval_then";
        run.k = THEN;
        run.startedAt = Instant.EPOCH;
        return run;
    }

    private static EvaluationResult result(int line, String question, int passes, String answer) {
        var asked = new Expectation(question, null, null, null, null, null, null, null, null);
        var result = new EvaluationResult();
        result.line = line;
        result.passes = passes;
        result.questionKey = asked.key();
        result.asked = CanonicalJson.write(asked);
        result.outcome = CanonicalJson
                .write(new Outcome(List.of(), List.of(), List.of(), false, AnsweredBy.FACTS, answer, 1d, null));
        return result;
    }
}
