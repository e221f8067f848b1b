package dev.daogou.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Pictures as phones take them, and as attackers make them. */
public final class Snap {

    private Snap() {}

    /** Four fields: red and green above, blue and yellow below. */
    public static BufferedImage fields(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        Color[] colours = { Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW };
        for (int i = 0; i < colours.length; i++) {
            brush.setColor(colours[i]);
            brush.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        brush.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return file(fields(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return file(fields(width, height), "png");
    }

    public static byte[] file(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("cannot be written as " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With what a phone writes of itself: which way up, and where. */
    static byte[] taken(byte[] jpeg, int orientation, String place) {
        byte[] words = place.getBytes(StandardCharsets.UTF_8);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + words.length);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation)
                .putShort((short) 0).putInt(0).put(words);
        return with(jpeg, 0xE1, exif.array());
    }

    /** With one segment more at its beginning. */
    static byte[] with(byte[] jpeg, int marker, byte[] data) {
        ByteBuffer more = ByteBuffer.allocate(jpeg.length + 4 + data.length);
        more.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (data.length + 2)).put(data)
                .put(jpeg, 2, jpeg.length - 2);
        return more.array();
    }

    /** With one chunk more behind its header. */
    static byte[] withChunk(byte[] png, String name, byte[] data) {
        int behindHeader = 8 + 25;
        byte[] chunk = chunk(name, data);
        return ByteBuffer.allocate(png.length + chunk.length).put(png, 0, behindHeader).put(chunk)
                .put(png, behindHeader, png.length - behindHeader).array();
    }

    /** A header that says so, and hardly a byte of it. */
    static byte[] hugePng(int width, int height) {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array();
        byte[] signature = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
        byte[] ihdr = chunk("IHDR", header);
        byte[] idat = chunk("IDAT", new byte[32]);
        return ByteBuffer.allocate(8 + ihdr.length + idat.length).put(signature).put(ihdr).put(idat).array();
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] called = name.getBytes(StandardCharsets.ISO_8859_1);
        var check = new CRC32();
        check.update(called);
        check.update(data);
        return ByteBuffer.allocate(12 + data.length).putInt(data.length).put(called).put(data).putInt((int) check.getValue())
                .array();
    }
}
