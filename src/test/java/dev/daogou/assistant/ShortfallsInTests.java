package dev.daogou.assistant;

import dev.daogou.model.Prompts;

/** For tests of other packages. */
public final class ShortfallsInTests {

    private ShortfallsInTests() {}

    public static Shortfalls of(Prompts prompts) {
        return new Shortfalls(prompts);
    }
}
