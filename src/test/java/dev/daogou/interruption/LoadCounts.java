package dev.daogou.interruption;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What all visitors of a load measured, while it was counted. */
final class LoadCounts {

    private static final long LONGEST_MICROS = 600_000_000;

    final Histogram added = new ConcurrentHistogram(LONGEST_MICROS, 3);
    final Histogram cut = new ConcurrentHistogram(LONGEST_MICROS, 3);
    final List<String> faults = new CopyOnWriteArrayList<>();
    final AtomicLong deltas = new AtomicLong();
    final AtomicLong tokens = new AtomicLong();
    final AtomicLong turns = new AtomicLong();
    private final AtomicBoolean counting = new AtomicBoolean();

    void count(boolean now) {
        counting.set(now);
    }

    void added(long nanos) {
        tokens.incrementAndGet();
        if (counting.get()) {
            added.recordValue(Math.max(0, nanos / 1_000));
        }
    }

    void cut(long nanos) {
        if (counting.get()) {
            cut.recordValue(Math.max(0, nanos / 1_000));
        }
    }

    static double millis(Histogram of, double percentile) {
        return of.getTotalCount() == 0 ? 0 : of.getValueAtPercentile(percentile) / 1_000.0;
    }
}
