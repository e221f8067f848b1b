package dev.daogou.indexing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * The terms of one entry as bytes, to score it when it was found otherwise and to take it out again: its length as Lucene keeps
 * it, then each term's number and frequency.
 */
final class EntryTerms {

    /** What is done with each of them. */
    interface Each {
        void term(long key, int frequency, byte length);
    }

    private EntryTerms() {}

    static byte[] bytes(TermCounts counts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 + 9 * counts.byKey().size());
        bytes.write(Bm25.length(counts.terms()));
        counts.byKey().forEach((key, frequency) -> {
            bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(0, key).array());
            Varint.write(bytes, frequency);
        });
        return bytes.toByteArray();
    }

    static void each(byte[] entry, Each each) {
        ByteBuffer bytes = ByteBuffer.wrap(entry);
        byte length = bytes.get();
        while (bytes.hasRemaining()) {
            each.term(bytes.getLong(), (int) Varint.read(bytes), length);
        }
    }
}
