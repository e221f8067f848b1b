package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.shared.NodeName;

/** Feeds on disk, from the last byte received until their run ends. */
@ApplicationScoped
class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);

    private final Path directory;

    Spool(FeedsConfig config) {
        directory = config.dataDir().resolve("imports");
    }

    /** Returns once the bytes would survive a power cut. */
    Path keep(InputStream body, String name) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(name);
        try {
            Files.copy(body, file);
            try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            drop(file);
            throw e;
        }
    }

    void drop(Path file) {
        try {
            if (file.startsWith(directory)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warnf("A feed that came in could not be deleted: %s", file.getFileName());
        }
    }

    /** Feeds whose runs ended with the process that carried them. */
    void dropAll() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(this::drop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String node() {
        return NodeName.in(directory.toAbsolutePath().getParent());
    }
}
