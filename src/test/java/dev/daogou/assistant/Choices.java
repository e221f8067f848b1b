package dev.daogou.assistant;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Every decision of a schedule: drawn from a seed, or as they were noted before. The less is chosen, the plainer it is. */
final class Choices {

    private final SplittableRandom random;
    private int[] noted;
    private int made;

    private Choices(SplittableRandom random, int[] noted) {
        this.random = random;
        this.noted = noted;
    }

    static Choices from(long seed) {
        return new Choices(new SplittableRandom(seed), new int[256]);
    }

    /** What is not in the notes any more is decided in the plainest way. */
    static Choices as(int[] noted) {
        return new Choices(null, noted);
    }

    /** At least 0, less than n. */
    int below(int n) {
        if (random == null) {
            return made < noted.length ? noted[made++] % n : 0;
        }
        if (made == noted.length) {
            noted = Arrays.copyOf(noted, made * 2);
        }
        int next = random.nextInt(n);
        noted[made++] = next;
        return next;
    }

    boolean chance(int inThousand) {
        return below(1000) >= 1000 - inThousand;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    int[] made() {
        return Arrays.copyOf(noted, made);
    }
}
