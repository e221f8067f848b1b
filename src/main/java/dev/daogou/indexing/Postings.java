package dev.daogou.indexing;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;

/**
 * Entries that say a term, ascending, each with how often it does and with its length as Lucene keeps it. As bytes three to five
 * each: their number first, then for each the gap to the one before, the frequency, the length.
 */
final class Postings {

    private long[] entries = new long[4];
    private int[] frequencies = new int[4];
    private byte[] lengths = new byte[4];
    private int size;

    static Postings of(byte[] bytes) {
        Postings postings = new Postings();
        for (PostingCursor each = new PostingCursor(bytes); each.next();) {
            postings.add(each.entry(), each.frequency(), each.length());
        }
        return postings;
    }

    /** @param entry after all others */
    void add(long entry, int frequency, byte length) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
            frequencies = Arrays.copyOf(frequencies, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
        }
        entries[size] = entry;
        frequencies[size] = frequency;
        lengths[size++] = length;
    }

    void addAll(Postings later) {
        for (int i = 0; i < later.size; i++) {
            add(later.entries[i], later.frequencies[i], later.lengths[i]);
        }
    }

    /** How many of them were here. */
    int remove(Set<Long> gone) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!gone.contains(entries[i])) {
                entries[kept] = entries[i];
                frequencies[kept] = frequencies[i];
                lengths[kept++] = lengths[i];
            }
        }
        int removed = size - kept;
        size = kept;
        return removed;
    }

    /** The first so many, which are taken out. */
    Postings split(int count) {
        Postings head = new Postings();
        Postings tail = new Postings();
        for (int i = 0; i < size; i++) {
            (i < count ? head : tail).add(entries[i], frequencies[i], lengths[i]);
        }
        entries = tail.entries;
        frequencies = tail.frequencies;
        lengths = tail.lengths;
        size = tail.size;
        return head;
    }

    int size() {
        return size;
    }

    long last() {
        return entries[size - 1];
    }

    /** The least that BM25 divides by beside the frequency, for a frequency of 1, if entries were so long on average. */
    double leastNorm(double[] norms) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, norms[lengths[i] & 0xff] / frequencies[i]);
        }
        return least;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 + 5 * size);
        Varint.write(bytes, size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            Varint.write(bytes, entries[i] - before);
            Varint.write(bytes, frequencies[i]);
            bytes.write(lengths[i]);
            before = entries[i];
        }
        return bytes.toByteArray();
    }
}
