package dev.daogou.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How often messages of a level were called which. */
final class Confusion {

    private static final int LEVELS = PriceLevel.values().length;

    private final int[][] counts = new int[LEVELS][LEVELS];

    void add(PriceLevel is, PriceLevel called) {
        counts[is.ordinal()][called.ordinal()]++;
    }

    private static double f1(int both, int is, int called) {
        return is + called == 0 ? 0 : 2.0 * both / (is + called);
    }

    private int is(int level) {
        return Arrays.stream(counts[level]).sum();
    }

    private int called(int level) {
        return Arrays.stream(counts).mapToInt(row -> row[level]).sum();
    }

    double macroF1() {
        return IntStream.range(0, LEVELS).mapToDouble(k -> f1(counts[k][k], is(k), called(k))).average().orElseThrow();
    }

    /** Of comparing or bargaining together. */
    double sensitiveF1() {
        int from = PriceLevel.COMPARING.ordinal();
        int both = IntStream.range(from, LEVELS).flatMap(i -> IntStream.range(from, LEVELS).map(k -> counts[i][k])).sum();
        return f1(both, IntStream.range(from, LEVELS).map(this::is).sum(),
                IntStream.range(from, LEVELS).map(this::called).sum());
    }

    /** A table in Markdown, a line a level. */
    String table() {
        StringBuilder table = new StringBuilder(
                "| level | messages | precision | recall | F1 | called none, curious, comparing, bargaining |\n"
                        + "|---|---|---|---|---|---|\n");
        for (int k = 0; k < LEVELS; k++) {
            table.append(
                    String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f | %.3f | %s |%n", PriceLevel.values()[k].code(), is(k),
                            counts[k][k] / (double) Math.max(1, called(k)), counts[k][k] / (double) Math.max(1, is(k)),
                            f1(counts[k][k], is(k), called(k)), List.of(Arrays.stream(counts[k]).boxed().toArray())));
        }
        return table.toString();
    }
}
