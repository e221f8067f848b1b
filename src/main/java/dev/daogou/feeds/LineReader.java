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
    private final char end;
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
        String head = written.decode(Arrays.copyOf(buffer, filled));
        // As spreadsheets of old Macs save tables.
        end = head.indexOf('\n') < 0 && head.indexOf('\r') >= 0 ? '\r' : '\n';
    }

    /** A line, or why it is none; exactly one of text and fault is set. */
    record Line(int number, String text, String fault) {}

    /** @return {@code null} at the end */
    Line read() throws IOException {
        line.reset();
        long length = 0;
        boolean ended = false;
        if (next == filled && !fill()) {
            return null;
        }
        while (!ended && (next < filled || fill())) {
            int until = lineEnd();
            length += until - next;
            line.write(buffer, next, Math.min(until - next, LONGEST - line.size()));
            ended = until < filled;
            next = Math.min(filled, until + (wide ? 2 : 1));
        }
        number++;
        return length > LONGEST ? new Line(number, null, "is longer than 2 MB: write one object a line") : decoded();
    }

    private Line decoded() {
        byte[] bytes = line.toByteArray();
        String text = new String(bytes, written.charset());
        try {
            // What stands for damage may as well be written there.
            text = text.indexOf('\uFFFD') < 0
                    ? text
                    : FeedText.strict(written.charset()).decode(ByteBuffer.wrap(bytes)).toString();
            return new Line(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, "is not " + written.charset().name() + ": save the feed as UTF-8");
        }
    }

    /** @return where the line ends in the buffer, or the buffer's end */
    private int lineEnd() {
        int low = wide && !littleEndian ? 1 : 0;
        for (int i = next; i < filled; i += wide ? 2 : 1) {
            if (!wide && buffer[i] == end || wide && i + 1 < filled && buffer[i + low] == end && buffer[i + 1 - low] == 0) {
                return i;
            }
        }
        return filled;
    }

    /** Whole: a character of two bytes is not cut through. */
    private boolean fill() throws IOException {
        next = 0;
        filled = in.readNBytes(buffer, 0, buffer.length);
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
