package dev.daogou.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code target/kills/report.md}: what was killed when, and what was there afterwards. */
final class KillReport {

    private static final Path FILE = Path.of("target/kills/report.md");

    /**
     * One kill and the start after it.
     *
     * @param aimed at
     * @param hit where it was a moment before, as far as can be seen from outside
     * @param after how long after the beginning of the moment aimed at
     * @param what was under way
     * @param data what answered after the start: {@code old} or {@code new}
     * @param run what became of the killed run: {@code failed}, {@code done} or {@code none}, when it had not begun
     * @param ready from the process's start
     * @param built how often the start built the index anew
     * @param answerable from "done" of the feed posted again until its text was found; {@code null} when it had changed nothing
     */
    record Kill(String adapter, Moment aimed, Moment hit, Duration after, String what, String data, String run, Duration ready,
            long built, Duration answerable) {}

    private final List<Kill> kills = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void note(String line) {
        notes.add(line);
        System.out.println(line);
    }

    void add(Kill kill) {
        kills.add(kill);
        System.out.println(row(kills.size(), kill));
    }

    void write() throws IOException {
        StringBuilder text = new StringBuilder("# Killed at random moments\n\n");
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        kills.stream().map(Kill::adapter).distinct().forEach(adapter -> summary(text, adapter));
        text.append("\n## Each\n\n| # | adapter | aimed at | hit | after | what | answered then | run | ready after | built | "
                + "posted again, answerable after |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (int i = 0; i < kills.size(); i++) {
            text.append(row(i + 1, kills.get(i))).append('\n');
        }
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text);
    }

    private void summary(StringBuilder text, String adapter) {
        text.append("\n## ").append(adapter)
                .append("\n\n| moment aimed at | kills | hit it | old data answered | new data answered | "
                        + "run failed | run done | no run | posted again: done | index = database |\n|---|---|---|---|---|---|---|---|---|---|\n");
        for (Moment moment : Moment.values()) {
            line(text, moment.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    of(adapter).filter(k -> k.aimed() == moment).toList());
        }
        line(text, "**all**", of(adapter).toList());
    }

    private Stream<Kill> of(String adapter) {
        return kills.stream().filter(kill -> kill.adapter().equals(adapter));
    }

    /** What is written down here has passed every check: the last two columns say how many, not how many of how many. */
    private static void line(StringBuilder text, String name, List<Kill> some) {
        List<Predicate<Kill>> columns = List.of(k -> true, k -> k.hit() == k.aimed(), k -> k.data().equals("old"),
                k -> k.data().equals("new"), k -> k.run().equals("failed"), k -> k.run().equals("done"),
                k -> k.run().equals("none"),
                k -> true, k -> true);
        text.append("| ").append(name);
        columns.forEach(column -> text.append(" | ").append(some.stream().filter(column).count()));
        text.append(" |\n");
    }

    private static String row(int number, Kill k) {
        return "| " + number + " | " + k.adapter() + " | " + k.aimed() + " | " + k.hit() + " | " + k.after().toMillis()
                + " ms | "
                + k.what() + " | " + k.data() + " | " + k.run() + " | " + k.ready().toMillis() + " ms | " + k.built() + " | "
                + (k.answerable() == null ? "–" : k.answerable().toMillis() + " ms") + " |";
    }
}
