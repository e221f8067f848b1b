package dev.daogou.packaged;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A body that comes in pieces over some time, as over a thin line. */
final class SlowBody extends InputStream {

    private static final int PIECES = 50;

    private final ByteArrayInputStream bytes;
    private final int piece;
    private final long pause;

    SlowBody(byte[] bytes, Duration over) {
        this.bytes = new ByteArrayInputStream(bytes);
        this.piece = Math.max(1, bytes.length / PIECES);
        this.pause = over.toNanos() / PIECES;
    }

    @Override
    public int read() {
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        LockSupport.parkNanos(pause);
        return bytes.read(into, offset, Math.min(length, piece));
    }
}
