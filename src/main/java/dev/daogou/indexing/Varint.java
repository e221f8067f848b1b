package dev.daogou.indexing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** A number from 0 in as few bytes as it needs: seven bits each, the lowest first. */
final class Varint {

    private Varint() {}

    static void write(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        for (; rest > 0x7f; rest >>>= 7) {
            bytes.write((int) (rest & 0x7f | 0x80));
        }
        bytes.write((int) rest);
    }

    static long read(ByteBuffer bytes) {
        byte part = bytes.get();
        long number = part & 0x7f;
        for (int shift = 7; part < 0; shift += 7) {
            part = bytes.get();
            number |= (part & 0x7fL) << shift;
        }
        return number;
    }
}
