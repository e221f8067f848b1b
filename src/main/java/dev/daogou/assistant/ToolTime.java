package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;

/** What happens to a turn beside its text while tools run. Guarded by the turn's lock. */
final class ToolTime {

    private final List<Runnable> untold = new ArrayList<>();
    private final List<String> joined = new ArrayList<>();

    /** Told once the turn may show anything at all. */
    void untold(Runnable step) {
        untold.add(step);
    }

    void tellAll() {
        untold.forEach(Runnable::run);
        untold.clear();
    }

    /** For the model's next round. */
    void join(String text) {
        joined.add(text);
    }

    void takeBack(String text) {
        joined.remove(text);
    }

    List<String> joined() {
        List<String> all = List.copyOf(joined);
        joined.clear();
        return all;
    }

    void forget() {
        untold.clear();
        joined.clear();
    }
}
