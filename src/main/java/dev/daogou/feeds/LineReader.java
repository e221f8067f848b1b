package dev.daogou.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of a feed, in whatever {@link FeedText}, each in bounded memory: a feed without line ends must not become one string. */
class LineReader implements AutoCloseable {

    static final int LONGEST = 2 * 1024 * 1024;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);
    private final byte[] buffer = new byte[FeedText.HEAD];
    private final FeedText written;
    private final boolean wide;
    private final boolean littleEndian;
    private int filled;
    private int next;
    private int number;

    LineReader(InputStream in) throws IOException {
        this.in = in;
        filled = in.readNBytes(buffer, 0, buffer.length);
        written = FeedText.of(Arrays.copyOf(buffer, filled));
        next = written.mark();
        littleEndian = written.charset() == StandardCharsets.UTF_16LE;
        wide = littleEndian || written.charset() == StandardCharsets.UTF_16BE;
    }

    /** A line, or why it is none; exactly one of text and fault is set. */
    record Line(int number, String text, String fault) {}

    /** @return {@code null} at the end */
    Line read() throws IOException {
        line.reset();
        long length = 0;
        if (next == filled && !fill()) {
            return null;
        }
        for (int unit = nextUnit(); unit >= 0 && unit != '\n'; unit = nextUnit()) {
            length += wide ? 2 : 1;
        }
        number++;
        return length > LONGEST ? new Line(number, null, "is longer than 2 MB: write one object a line") : decoded();
    }

    private Line decoded() {
        try {
            String text = FeedText.strict(written.charset()).decode(ByteBuffer.wrap(line.toByteArray())).toString();
            return new Line(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, "is not " + written.charset().name() + ": save the feed as UTF-8");
        }
    }

    /** Takes a byte, or two in UTF-16, into the line unless it is the line's end. @return it, or less than 0 at the end */
    private int nextUnit() throws IOException {
        int first = nextByte();
        int second = wide && first >= 0 ? nextByte() : 0;
        int unit = !wide ? first : littleEndian ? second << 8 | first : first << 8 | second;
        if (first >= 0 && unit != '\n' && line.size() < LONGEST) {
            line.write(first);
            if (wide && second >= 0) {
                line.write(second);
            }
        }
        return unit;
    }

    private int nextByte() throws IOException {
        return next < filled || fill() ? buffer[next++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
