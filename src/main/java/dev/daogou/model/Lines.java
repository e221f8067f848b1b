package dev.daogou.model;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import io.vertx.core.buffer.Buffer;

/**
 * Cuts a body that arrives in arbitrary pieces into lines. It looks for line ends among bytes, so that a character split
 * between two packets is decoded only when it is whole. Ends are LF, CRLF and CR, as in server-sent events.
 */
final class Lines {

    /** A provider's frame is a few hundred bytes; a line that does not end would otherwise fill the memory. */
    static final int LONGEST_BYTES = 1 << 20;

    private final Consumer<String> line;
    private Buffer held = Buffer.buffer();
    private boolean afterReturn;

    Lines(Consumer<String> line) {
        this.line = line;
    }

    /** @throws UnexpectedBody when a line is longer than {@value #LONGEST_BYTES} bytes */
    void feed(Buffer piece) {
        int start = 0;
        for (int i = 0; i < piece.length(); i++) {
            byte b = piece.getByte(i);
            if (b == '\n' && afterReturn) {
                start = i + 1;
            } else if (b == '\n' || b == '\r') {
                emit(piece, start, i);
                start = i + 1;
            }
            afterReturn = b == '\r';
        }
        if (held.length() + piece.length() - start > LONGEST_BYTES) {
            throw new UnexpectedBody("a line of more than " + LONGEST_BYTES + " bytes");
        }
        held.appendBuffer(piece, start, piece.length() - start);
    }

    /** A body may end without a line end. */
    void end() {
        if (held.length() > 0) {
            emit(Buffer.buffer(), 0, 0);
        }
    }

    private void emit(Buffer piece, int start, int end) {
        if (held.length() == 0) {
            line.accept(piece.getString(start, end, StandardCharsets.UTF_8.name()));
            return;
        }
        held.appendBuffer(piece, start, end - start);
        String whole = held.toString(StandardCharsets.UTF_8);
        held = Buffer.buffer();
        line.accept(whole);
    }
}
