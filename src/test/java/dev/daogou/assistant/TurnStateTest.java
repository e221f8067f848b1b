package dev.daogou.assistant;

import static dev.daogou.assistant.TurnState.COLLECTING;
import static dev.daogou.assistant.TurnState.CUT;
import static dev.daogou.assistant.TurnState.CUTTING;
import static dev.daogou.assistant.TurnState.DONE;
import static dev.daogou.assistant.TurnState.FAILED;
import static dev.daogou.assistant.TurnState.STARTING;
import static dev.daogou.assistant.TurnState.STREAMING;
import static dev.daogou.assistant.TurnState.TOOL;
import static dev.daogou.assistant.TurnState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** The transitions of the protocol, and no others. */
class TurnStateTest {

    @Test
    void whatIsEndedStaysEnded() {
        for (TurnState end : List.of(DONE, CUT, FAILED)) {
            assertThat(TurnState.values()).noneMatch(end::mayBecome);
        }
    }

    @Test
    void everythingActiveCanBeCutOrFailAndNothingElseCan() {
        Set<TurnState> active = Set.of(COLLECTING, STARTING, WAITING, STREAMING, TOOL);
        for (TurnState state : TurnState.values()) {
            assertThat(state.mayBecome(CUTTING)).as("%s", state).isEqualTo(active.contains(state));
            assertThat(state.mayBecome(FAILED)).as("%s", state).isEqualTo(active.contains(state));
            assertThat(state.active()).isEqualTo(active.contains(state));
        }
        assertThat(Arrays.stream(TurnState.values()).filter(CUTTING::mayBecome)).containsExactly(CUT);
    }

    @Test
    void aTurnOfWhichSomethingWasShownIsNotBegunAgain() {
        assertThat(STREAMING.mayBecome(STARTING)).isFalse();
        assertThat(TOOL.mayBecome(STARTING)).isFalse();
        for (TurnState unseen : List.of(COLLECTING, STARTING, WAITING)) {
            assertThat(unseen.mayBecome(STARTING)).isTrue();
        }
    }
}
