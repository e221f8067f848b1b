package dev.daogou.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

/** The directories {@code build-1}, {@code build-2}, … of which the highest whole one answers and the others go. */
class LuceneBuilds {

    private static final Logger LOG = Logger.getLogger(LuceneBuilds.class);
    private static final String PREFIX = "build-";

    private final Path directory;
    private final String models;

    LuceneBuilds(Path directory, String models) {
        this.directory = directory;
        this.models = models;
    }

    /** The latest whole build, else the latest readable one that can answer until there is a whole one, else {@code null}. */
    LuceneStore open() throws IOException {
        LuceneStore answering = null;
        for (Path path : all()) {
            try {
                LuceneStore store = new LuceneStore(path, models);
                if (store.whole()) {
                    keepOnly(store, answering);
                    return store;
                }
                if (answering == null) {
                    answering = store;
                } else {
                    store.close();
                }
            } catch (IOException | IllegalArgumentException torn) {
                LOG.warnf("An index build cannot be read: %s", torn.getMessage());
            }
        }
        return answering;
    }

    /** An empty build beside the others. */
    LuceneStore begin() throws IOException {
        List<Path> all = all();
        long next = all.isEmpty() ? 1 : number(all.get(0)) + 1;
        Path path = directory.resolve(PREFIX + next);
        Files.createDirectories(path);
        return new LuceneStore(path, models);
    }

    /** @param old the one it replaces, or {@code null} */
    void keepOnly(LuceneStore store, LuceneStore old) throws IOException {
        if (old != null) {
            old.close();
        }
        for (Path path : all()) {
            if (!path.equals(store.path())) {
                delete(path);
            }
        }
    }

    /** The latest first. */
    private List<Path> all() throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d{1,18}"))
                    .sorted(Comparator.comparingLong(LuceneBuilds::number).reversed()).toList();
        }
    }

    private static long number(Path path) {
        return Long.parseLong(path.getFileName().toString().substring(PREFIX.length()));
    }

    private static void delete(Path build) throws IOException {
        try (Stream<Path> files = Files.walk(build)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
