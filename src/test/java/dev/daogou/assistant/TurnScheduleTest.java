package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/**
 * Random schedules of messages, stops, disconnects, takeovers, upstream events, refusals and crashes, played by the real classes.
 * A failure names its seed: {@code -Dschedules=1 -Dschedules.seed=…} plays that one again, {@code -Dschedules=1000000} more.
 */
class TurnScheduleTest {

    /** One seed in the gate, so that what turns red there can be seen again. */
    private static final long SEED = 1795917314984L;
    private static final Logger OURS = Logger.getLogger("dev.daogou");

    @Test
    void whateverComesBetweenTheRulesHold() {
        long seed = Long.getLong("schedules.seed", SEED);
        int many = Integer.getInteger("schedules", 40_000);
        long began = System.nanoTime();
        Level level = OURS.getLevel();
        // A refusing database is worth a line in the log of a shop, not a million of them here.
        OURS.setLevel(Level.OFF);
        try {
            // Each world is its own, so they are played on all cores.
            LongStream.range(seed, seed + many).parallel().forEach(TurnScheduleTest::play);
        } finally {
            OURS.setLevel(level);
        }
        System.out.printf("Played %d schedules from seed %d on in %.1f s.%n", many, seed, (System.nanoTime() - began) / 1e9);
    }

    private static void play(long seed) {
        Choices choices = Choices.from(seed);
        Broken broken = Play.of(choices, null);
        if (broken != null) {
            List<String> told = new ArrayList<>();
            Broken smallest = Play.of(Choices.as(new Smaller(broken.rule, choices.made()).choices()), told);
            fail("Seed %d breaks %s%nThe shortest way that was found:%n%s%nand then: %s", seed, broken.getMessage(),
                    String.join("\n", told), smallest);
        }
    }
}
