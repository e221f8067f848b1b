package dev.daogou.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads from a camera's notes which way up a picture was taken, and nothing else (Exif 2.3, 4.6.4 A: tag 0x0112). */
final class Exif {

    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /**
     * @param from where the segment's data begin, {@code to} where they end
     * @param otherwise where the segment does not say, or says nonsense
     */
    static int orientation(byte[] jpeg, int from, int to, int otherwise) {
        int tiff = from + NAME.length;
        if (to - tiff < 8 || !isExif(jpeg, from)) {
            return otherwise;
        }
        ByteBuffer notes = ByteBuffer.wrap(jpeg, tiff, to - tiff).slice();
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = notes.getInt(4);
        if (directory < 8 || directory > notes.limit() - 2) {
            return otherwise;
        }
        int entries = notes.getShort(directory) & 0xFFFF;
        for (int i = 0, at = directory + 2; i < entries && at <= notes.limit() - ENTRY; i++, at += ENTRY) {
            int value = notes.getShort(at + 8) & 0xFFFF;
            if ((notes.getShort(at) & 0xFFFF) == ORIENTATION && value >= 1 && value <= 8) {
                return value;
            }
        }
        return otherwise;
    }

    private static boolean isExif(byte[] jpeg, int from) {
        for (int i = 0; i < NAME.length; i++) {
            if (jpeg[from + i] != NAME[i]) {
                return false;
            }
        }
        return true;
    }
}
