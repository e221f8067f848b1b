package dev.daogou.indexing;

import java.nio.ByteBuffer;

/** Goes through the bytes of {@link Postings}, one after the other, without a copy of them. */
final class PostingCursor {

    private final byte[] bytes;
    private int at;
    private int left;
    private long entry;
    private int frequency;
    private byte length;

    PostingCursor(byte[] postings) {
        ByteBuffer start = ByteBuffer.wrap(postings);
        bytes = postings;
        left = (int) Varint.read(start);
        at = start.position();
    }

    /** How many are to come. */
    int left() {
        return left;
    }

    boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        entry += number();
        frequency = (int) number();
        length = bytes[at++];
        return true;
    }

    /**
     * Adds the score of this posting and those behind it, each at its entry's place, until one lies beyond the window; says
     * whether one does, which is then this.
     */
    boolean addTo(double[] window, long start, double idf, double[] norms) {
        while (entry - start < window.length) {
            window[(int) (entry - start)] += Bm25.score(idf, frequency, norms[length & 0xff]);
            if (!next()) {
                return false;
            }
        }
        return true;
    }

    /** As {@link Varint#read}, on the array itself: a question reads some hundred thousand of them. */
    private long number() {
        byte part = bytes[at++];
        if (part >= 0) {
            return part;
        }
        long number = part & 0x7f;
        for (int shift = 7; part < 0; shift += 7) {
            part = bytes[at++];
            number |= (part & 0x7fL) << shift;
        }
        return number;
    }

    long entry() {
        return entry;
    }

    int frequency() {
        return frequency;
    }

    byte length() {
        return length;
    }
}
