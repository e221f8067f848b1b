package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Plays the same scene many times, so many side by side, each with randomness of its own that the run's number repeats. */
final class Crowd<T> {

    /** One run. */
    interface Scene<T> {
        T play(int run, Random random) throws Exception;
    }

    private static final long LONGEST_MINUTES = 60;

    private final List<T> results = Collections.synchronizedList(new ArrayList<>());
    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());

    private Crowd() {}

    static <T> Crowd<T> plays(String what, int runs, int width, Scene<T> scene) {
        Crowd<T> crowd = new Crowd<>();
        ExecutorService visitors = Executors.newFixedThreadPool(width);
        for (int i = 0; i < runs; i++) {
            int run = i;
            visitors.execute(() -> crowd.play(run, Form.random(what, run), scene));
        }
        visitors.shutdown();
        try {
            if (!visitors.awaitTermination(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                crowd.broken.add("not all came to an end");
                visitors.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return crowd;
    }

    private void play(int run, Random random, Scene<T> scene) {
        try {
            results.add(scene.play(run, random));
        } catch (Exception | AssertionError e) {
            broken.add("run " + run + ": " + e);
        }
    }

    List<T> results() {
        return List.copyOf(results);
    }

    List<String> broken() {
        return List.copyOf(broken);
    }
}
