package dev.daogou.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Lines of UTF-8, each in bounded memory: a feed without line ends must not become one string. */
class LineReader implements AutoCloseable {

    static final int LONGEST = 2 * 1024 * 1024;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);
    private final byte[] buffer = new byte[64 * 1024];
    private int filled;
    private int next;
    private int number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** A line, or why it is none; exactly one of text and fault is set. */
    record Line(int number, String text, String fault) {}

    /** @return {@code null} at the end */
    Line read() throws IOException {
        line.reset();
        int length = 0;
        int b = nextByte();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = nextByte()) {
            if (length++ < LONGEST) {
                line.write(b);
            }
        }
        number++;
        return length > LONGEST ? new Line(number, null, "is longer than 2 MB: write one object a line") : decoded();
    }

    private Line decoded() {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
            if (number == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            return new Line(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, "is not UTF-8: save the feed as UTF-8");
        }
    }

    private int nextByte() throws IOException {
        if (next == filled) {
            filled = in.read(buffer);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[next++] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
