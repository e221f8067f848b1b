package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Ids;

/** Which turns are kept when. */
class LiveFlushTest {

    private static final int MANY = 200;

    private static List<Turn> turns(int many) {
        return IntStream.range(0, many).mapToObj(i -> new Turn(Ids.fresh("t_"), 1, null, System::nanoTime, delta -> {}))
                .toList();
    }

    @Test
    void fewAreKeptAtEachBeat() {
        List<Turn> few = turns(MANY);
        assertThat(LiveFlush.due(few, 1, MANY)).isEqualTo(few);
    }

    @Test
    void eachOfManyIsKeptOnceInFourBeatsAndNeverAllAtOnce() {
        List<Turn> many = turns(1000);
        List<Turn> kept = new ArrayList<>();
        for (int beat = Integer.MAX_VALUE - 1, i = 0; i < 4; i++, beat++) {
            List<Turn> due = LiveFlush.due(many, beat, MANY);
            assertThat(due).hasSizeBetween(150, 350);
            kept.addAll(due);
        }
        assertThat(kept).containsExactlyInAnyOrderElementsOf(many);
    }
}
