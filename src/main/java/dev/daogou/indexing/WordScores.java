package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Adds up the postings of several terms, by entry, in windows that fit into a processor's cache. Keeps the best sums, and all
 * that could become one of them by terms that were not read.
 */
final class WordScores {

    /** Numbers of entries a window spans; in a fresh index there are few gaps between them. */
    private static final int WINDOW = 1 << 14;
    /** Of equals the older. */
    static final Comparator<Sum> BEST_FIRST = Comparator.comparingDouble(Sum::score).reversed().thenComparing(Sum::entry);

    /** What the terms that were read add up to. */
    record Sum(long entry, double score) {}

    /** The postings of one term, row after row. */
    private static final class Source {

        final Iterator<byte[]> rows;
        final double idf;
        PostingCursor postings;
        boolean more;

        Source(Iterator<byte[]> rows, double idf) {
            this.rows = rows;
            this.idf = idf;
            advance();
        }

        void advance() {
            more = postings != null && postings.next();
            while (!more && rows.hasNext()) {
                postings = new PostingCursor(rows.next());
                more = postings.next();
            }
        }

        void addTo(double[] window, long start, double[] norms) {
            while (more && postings.entry() - start < window.length) {
                if (!postings.addTo(window, start, idf, norms)) {
                    advance();
                }
            }
        }
    }

    private final List<Source> sources = new ArrayList<>();
    private final double[] norms;
    /** Ascending; {@code null} when any entry may be among them. */
    private final long[] only;
    private final int want;
    private final double rest;
    private final PriorityQueue<Sum> best = new PriorityQueue<>(BEST_FIRST.reversed());
    private final List<Sum> near = new ArrayList<>();
    private final double[] window = new double[WINDOW];
    private long seen;

    /**
     * @param want so many best sums
     * @param rest what terms that are not read could add at most
     */
    WordScores(double[] norms, long[] only, int want, double rest) {
        this.norms = norms;
        this.only = only;
        this.want = want;
        this.rest = rest;
    }

    /** @param rows of one term's postings, in their order */
    WordScores add(List<byte[]> rows, double idf) {
        sources.add(new Source(rows.iterator(), idf));
        return this;
    }

    /**
     * The best first; more than wanted where unread terms could still change the order.
     *
     * @param most {@code null} instead of more than so many
     */
    List<Sum> run(long most) {
        sources.removeIf(source -> !source.more);
        while (!sources.isEmpty()) {
            long start = Long.MAX_VALUE;
            for (Source source : sources) {
                start = Math.min(start, source.postings.entry());
            }
            for (Source source : sources) {
                source.addTo(window, start, norms);
            }
            sources.removeIf(source -> !source.more);
            keep(start);
        }
        double least = threshold() - rest;
        List<Sum> found = (rest == 0 ? best : near).stream().filter(sum -> sum.score() >= least).toList();
        return found.size() > most ? null : found.stream().sorted(BEST_FIRST).toList();
    }

    private void keep(long start) {
        if (only == null) {
            for (int i = 0; i < WINDOW; i++) {
                if (window[i] > 0) {
                    keep(start + i, window[i]);
                }
            }
        } else {
            int from = Arrays.binarySearch(only, start);
            for (int i = from < 0 ? -from - 1 : from; i < only.length && only[i] - start < WINDOW; i++) {
                if (window[(int) (only[i] - start)] > 0) {
                    keep(only[i], window[(int) (only[i] - start)]);
                }
            }
        }
        Arrays.fill(window, 0);
    }

    private void keep(long entry, double score) {
        seen++;
        double least = threshold();
        if (score < least - rest) {
            return;
        }
        Sum sum = new Sum(entry, score);
        if (rest > 0) {
            near.add(sum);
        }
        if (score > least || best.size() < want) {
            best.add(sum);
            if (best.size() > want) {
                best.poll();
            }
        }
    }

    /** The last wanted sum's; every entry that is not in the result has less, all terms read. */
    double threshold() {
        return best.size() < want ? 0 : best.peek().score();
    }

    /** How many entries say any of the terms. */
    long seen() {
        return seen;
    }
}
