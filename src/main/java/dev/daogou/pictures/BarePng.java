package dev.daogou.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The chunks of a PNG that its pixels are made of. The others are not given to a decoder: compressed texts and profiles unfold
 * to any size, whatever the picture measures.
 */
final class BarePng {

    private static final int SIGNATURE = 8;
    /** Length, name and checksum around a chunk's data. */
    private static final int AROUND = 12;
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private BarePng() {}

    static byte[] of(byte[] png) {
        var bare = new ByteArrayOutputStream(png.length);
        bare.write(png, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + AROUND <= png.length) {
            long length = ByteBuffer.wrap(png, at, 4).getInt() & 0xFFFFFFFFL;
            String name = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (at + AROUND + length > png.length) {
                break;
            }
            int whole = AROUND + (int) length;
            if (PIXELS.contains(name)) {
                bare.write(png, at, whole);
            }
            if (name.equals("IEND")) {
                break;
            }
            at += whole;
        }
        return bare.toByteArray();
    }
}
