package dev.daogou.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PassPowerTest {

    @Test
    void itIsTheShareOfDrawsThatAllPassAveragedOverTheQuestions() {
        // Of four trials one question passed twice, one always: of the 6 pairs of the first 1 passes.
        assertThat(PassPower.of(new int[]{ 0, 0, 1, 0, 1 })).usingElementComparator(PassPowerTest::nearly)
                .containsExactly(0.75, (1 / 6d + 1) / 2, 0.5, 0.5);
        assertThat(PassPower.of(new int[]{ 1, 3 })).containsExactly(0.75);
        assertThat(PassPower.of(new int[]{ 0, 0, 0 })).isEmpty();
    }

    @Property
    void itNeverRisesWithKAndEndsAtTheShareThatPassedEveryTime(
            @ForAll @Size(min = 2, max = 11) List<@IntRange(max = 50) Integer> all) {
        int[] tally = all.stream().mapToInt(Integer::intValue).toArray();
        int questions = all.stream().mapToInt(Integer::intValue).sum();
        List<Double> powers = PassPower.of(tally);
        for (int i = 1; i < powers.size(); i++) {
            assertThat(powers.get(i)).isLessThanOrEqualTo(powers.get(i - 1) + 1e-9);
        }
        if (questions > 0) {
            assertThat(powers).hasSize(tally.length - 1).allSatisfy(power -> assertThat(power).isBetween(0d, 1 + 1e-9));
            assertThat(powers.get(powers.size() - 1)).isEqualTo(tally[tally.length - 1] / (double) questions, offset(1e-9));
        }
    }

    private static int nearly(Double a, Double b) {
        return Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b);
    }
}
