package dev.daogou.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives, and then spoils them. Places are those of APPNOTE.TXT, from the beginning of a record. */
final class Zip {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream out;

    private Zip(Charset names) {
        out = new ZipOutputStream(bytes, names);
    }

    static Zip archive() {
        return new Zip(StandardCharsets.UTF_8);
    }

    /** Its names do not say how they are written. */
    static Zip unflagged() {
        return new Zip(StandardCharsets.ISO_8859_1);
    }

    Zip with(String name, String text) throws IOException {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
        return this;
    }

    /** For {@link #unflagged()}. */
    Zip with(String name, Charset written, String text) throws IOException {
        return with(new String(name.getBytes(written), StandardCharsets.ISO_8859_1), text);
    }

    byte[] bytes() throws IOException {
        out.close();
        return bytes.toByteArray();
    }

    /** Every record of this kind gets these two bytes. */
    static byte[] spoilt(byte[] zip, int record, int place, int value) {
        byte[] spoilt = zip.clone();
        ByteBuffer view = ByteBuffer.wrap(spoilt).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 4 <= spoilt.length; at++) {
            if (view.getInt(at) == record) {
                view.putShort(at + place, (short) value);
            }
        }
        return spoilt;
    }

    /** A file of any size that is a table of contents and its end, and claims to be one of that many entries. */
    static byte[] tableOnly(int size) {
        ByteBuffer zip = ByteBuffer.allocate(size + 22).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0, 0x04034b50);
        zip.putInt(size, END).putShort(size + 8, (short) 9).putShort(size + 10, (short) 9).putInt(size + 12, size);
        return zip.array();
    }
}
