package dev.daogou.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.daogou.catalog.Combination.Table;

/**
 * Finds the combination that costs least. Of several that cost the same it is the one in which more joins, then the first in
 * the order in which promotions are taken off: nothing hangs on the order in which anything was written.
 *
 * <p>
 * Up to {@value #EXACT} combinations all are reckoned: 12 lines with one promotion each that does not join, or 6 with three.
 * Beyond, it starts from the best of "all that join" and each other alone, and changes one line at a time until none gets
 * cheaper or {@value #TRIES} were reckoned: the price is true, yet may not be the least.
 */
final class Combinations {

    static final int EXACT = 4_096;
    static final int TRIES = 5_000;

    private final Table table;
    /** For each line first all that join, then those that do not. */
    private final List<int[]> choices;

    private int[] best;
    private BigDecimal least;
    private int tried;

    private Combinations(Table table) {
        this.table = table;
        this.choices = IntStream.range(0, table.cart().size()).mapToObj(this::choices).toList();
    }

    static Combination best(Table table) {
        Combinations all = new Combinations(table);
        int[] joined = new int[table.cart().size()];
        Arrays.fill(joined, Combination.ALL_THAT_JOIN);
        all.consider(joined);
        if (all.count() <= EXACT) {
            all.everyOne(joined.clone(), 0);
        } else {
            all.climb();
        }
        return new Combination(table, all.best);
    }

    private int[] choices(int line) {
        return IntStream.concat(IntStream.of(Combination.ALL_THAT_JOIN), alone().filter(p -> table.under()[p][line])).toArray();
    }

    private IntStream alone() {
        return IntStream.range(0, table.open().size()).filter(p -> !table.open().get(p).stackable());
    }

    private long count() {
        return choices.stream().mapToLong(line -> line.length).reduce(1, (a, b) -> Math.min(a * b, EXACT + 1L));
    }

    private void everyOne(int[] chosen, int line) {
        if (line == chosen.length) {
            consider(chosen.clone());
            return;
        }
        for (int choice : choices.get(line)) {
            chosen[line] = choice;
            everyOne(chosen, line + 1);
        }
    }

    private void climb() {
        alone().limit(TRIES / 2).forEach(p -> consider(IntStream.range(0, choices.size())
                .map(line -> table.under()[p][line] ? p : Combination.ALL_THAT_JOIN).toArray()));
        BigDecimal before;
        do {
            before = least;
            neighbours().takeWhile(changed -> tried < TRIES).forEach(this::consider);
        } while (least.compareTo(before) < 0 && tried < TRIES);
    }

    /** Each differs in one line from the best there is by then. */
    private Stream<int[]> neighbours() {
        return IntStream.range(0, choices.size()).boxed()
                .flatMap(line -> Arrays.stream(choices.get(line)).mapToObj(choice -> {
                    int[] changed = best.clone();
                    changed[line] = choice;
                    return changed;
                }));
    }

    private void consider(int[] chosen) {
        tried++;
        BigDecimal total = new Combination(table, chosen).total();
        if (least == null || total.compareTo(least) < 0) {
            least = total;
            best = chosen;
        }
    }
}
