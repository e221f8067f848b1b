package dev.daogou.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import dev.daogou.shared.Problem;

/** A file as it was sent, on disk until it is worked on: hundreds that arrive slowly at once must not fill the memory. */
final class Arrived implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Arrived.class);
    private static final int PIECE = 16 * 1024;
    /** For a picture of any size over a slow line; who takes longer only holds a thread. */
    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Path file;

    private Arrived(Path file) {
        this.file = file;
    }

    /**
     * @param most bytes
     * @throws Problem 413 for more, 400 for none or for what did not arrive whole
     */
    static Arrived of(InputStream body, long most) {
        Arrived arrived = new Arrived(empty());
        try {
            arrived.read(body, most);
            return arrived;
        } catch (IOException | RuntimeException e) {
            arrived.close();
            throw e instanceof RuntimeException refused
                    ? refused
                    : Problem.badField("body", "did not arrive whole: send it again");
        }
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture that arrived is gone", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf(e, "%s stays behind", file);
        }
    }

    private void read(InputStream body, long most) throws IOException {
        byte[] piece = new byte[PIECE];
        long size = 0;
        long began = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                size += read;
                if (size > most) {
                    throw Problem.tooLarge("A picture may have " + most + " bytes: make it smaller and send it again.");
                }
                if (System.nanoTime() - began > MOST_NANOS) {
                    throw Problem.badField("body", "took longer than a minute to arrive: send a smaller picture");
                }
                out.write(piece, 0, read);
            }
        }
        if (size == 0) {
            throw Problem.badField("body", "must be a picture, JPEG or PNG");
        }
    }

    /** Only the account we run under may read it. */
    private static Path empty() {
        try {
            return Files.createTempFile("daogou-picture-", "");
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a picture in " + System.getProperty("java.io.tmpdir"), e);
        }
    }
}
