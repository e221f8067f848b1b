package dev.daogou.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import dev.daogou.shared.Ids;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The directory of a database that is not there yet. It is made aside and gets its name when it is whole: a first start that
 * was killed would otherwise leave half of one, which no later start can use.
 */
class FreshCluster {

    private static final Logger LOG = Logger.getLogger(FreshCluster.class);
    private static final String ASIDE = ".new_";

    private FreshCluster() {}

    /** Does nothing when there is one. Only for the holder of the data directory's lock. */
    static void makeUnlessThere(Path pgData) throws IOException {
        clear(pgData);
        if (isThere(pgData)) {
            return;
        }
        Path fresh = pgData.resolveSibling(Ids.fresh(pgData.getFileName() + ASIDE));
        try (EmbeddedPostgres whole = EmbeddedDatabase.on(fresh).start()) {
            // Its first start also makes what initdb leaves to it; it ends cleanly before it is moved.
        }
        Files.move(fresh, pgData, StandardCopyOption.ATOMIC_MOVE);
        // The initdb of a killed start, which may have gone on writing where we had cleared, has mostly ended by now.
        clear(pgData);
    }

    private static void clear(Path pgData) throws IOException {
        for (Path half : aside(pgData)) {
            OrphanedPostmaster.end(half);
            delete(half);
        }
    }

    private static boolean isThere(Path pgData) throws IOException {
        if (!Files.isDirectory(pgData)) {
            return false;
        }
        try (Stream<Path> files = Files.list(pgData)) {
            return files.findAny().isPresent();
        }
    }

    private static List<Path> aside(Path pgData) throws IOException {
        Path parent = pgData.toAbsolutePath().getParent();
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> siblings = Files.list(parent)) {
            return siblings.filter(path -> path.getFileName().toString().startsWith(pgData.getFileName() + ASIDE)).toList();
        }
    }

    /** What the killed one's initdb still writes there harms nobody: ours has another name, and each start clears. */
    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (NoSuchFileException | UncheckedIOException goesMeanwhile) {
            LOG.debugf("%s is left to the next start: %s", directory, goesMeanwhile.getMessage());
        }
    }
}
