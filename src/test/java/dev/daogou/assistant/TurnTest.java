package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.conversation.ConversationEvent.Delta;
import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.Reply;

class TurnTest {

    private final List<Delta> emitted = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final List<ToolStep> told = new ArrayList<>();
    private final Turn turn = new Turn("t1", 1, null, () -> 1, emitted::add);

    @Test
    void nothingIsShownBeforeTheGapIsOver() {
        Attempt attempt = next();
        attempt.delta("One ");
        attempt.delta("two.");
        attempt.done(null);
        assertThat(emitted).isEmpty();
        assertThat(ends).isEmpty();
        turn.gapIsOver();
        assertThat(emitted).containsExactly(new Delta("t1", 0, "One two."));
        assertThat(ends).containsExactly("done");
    }

    @Test
    void anAttemptThatWasGivenUpIsNotHeard() {
        Attempt first = next();
        first.delta("First");
        Attempt second = next();
        assertThat(first.token().aborted()).isTrue();
        turn.gapIsOver();
        first.delta(" more");
        first.done(null);
        second.delta("Second");
        assertThat(emitted).extracting(Delta::text).containsExactly("Second");
        assertThat(ends).isEmpty();
    }

    @Test
    void afterAHaltNotOneDeltaIsEmitted() {
        Attempt attempt = next();
        turn.gapIsOver();
        attempt.delta("Shown");
        assertThat(turn.halt(CutWhy.STOP, null).shown()).isEqualTo("Shown");
        attempt.delta(" not");
        attempt.failed("LLM_CUT", true, "");
        assertThat(attempt.token().aborted()).isTrue();
        assertThat(emitted).hasSize(1);
        assertThat(ends).isEmpty();
        assertThat(turn.halt(CutWhy.STOP, null)).as("a second halt does nothing").isNull();
    }

    @Test
    void theCutIsWhatWasSeenAndNeverHalfACharacter() {
        Attempt attempt = next();
        turn.gapIsOver();
        attempt.delta("ok 👨‍👩‍👧 fine");
        turn.ack(9999);
        assertThat(turn.halt(CutWhy.REPLACE, 7).shown()).as("inside a family of three").isEqualTo("ok ");
    }

    @Test
    void withoutWordFromTheInterruptingDeviceTheMostThatAnyDeviceAcknowledgedCounts() {
        Attempt attempt = next();
        turn.gapIsOver();
        attempt.delta("0123456789");
        turn.ack(4);
        turn.ack(2);
        assertThat(turn.halt(CutWhy.STOP, null).shown()).isEqualTo("0123");
    }

    @Test
    void aSurrogatePairIsNeverSplitBetweenDeltas() {
        Attempt attempt = next();
        turn.gapIsOver();
        attempt.delta("a\uD83D");
        attempt.delta("\uDE00b");
        assertThat(emitted).extracting(Delta::text).containsExactly("a", "\uD83D\uDE00b");
        assertThat(emitted).extracting(Delta::off).containsExactly(0, 1);
    }

    private Attempt next() {
        return turn.next(new Attempt.Commits() {
            @Override
            public void tool(ToolStep step) {
                told.add(step);
            }

            @Override
            public void done(Attempt by, Reply reply) {
                ends.add("done");
            }

            @Override
            public void failed(Attempt by, String code, boolean retry) {
                ends.add("failed " + code);
            }
        });
    }
}
