package dev.daogou.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts rows of one thing together though they may stand apart: a first pass counts the rows of each group, a second holds
 * only groups that are not complete yet.
 *
 * @param <R> a row
 */
final class RowGroups<R> {

    /** Characters held at once; a feed whose groups lie far apart must not fill the memory. */
    private static final long MOST = 32L * 1024 * 1024;

    /** What a row takes beside its text, in characters. */
    private static final int OVERHEAD = 200;

    private record Held<R>(R row, long size) {}

    private final Map<String, Integer> missing = new HashMap<>();
    private final Map<String, List<Held<R>>> open = new HashMap<>();
    private final Consumer<List<R>> whole;
    private long held;

    /** @param whole takes the rows of each group once its last one came, in the order in which they came */
    RowGroups(Consumer<List<R>> whole) {
        this.whole = whole;
    }

    /** In the first pass. */
    void count(String group) {
        missing.merge(group, 1, Integer::sum);
    }

    /**
     * In the second pass.
     *
     * @param size of the row in characters
     * @throws FeedUnreadable when too many rows wait for others of their group
     */
    void add(String group, R row, long size) {
        List<Held<R>> rows = open.computeIfAbsent(group, g -> new ArrayList<>());
        rows.add(new Held<>(row, size));
        held += size + OVERHEAD;
        if (missing.merge(group, -1, Integer::sum) == 0) {
            missing.remove(group);
            open.remove(group);
            rows.forEach(r -> held -= r.size() + OVERHEAD);
            whole.accept(rows.stream().map(Held::row).toList());
        } else if (held > MOST) {
            throw new FeedUnreadable(
                    "the rows of one product stand too far apart to be put together: sort the feed by product");
        }
    }
}
