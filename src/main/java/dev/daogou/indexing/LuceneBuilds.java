package dev.daogou.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

/** The directories {@code build-1}, {@code build-2}, … of which one whole one answers and the others go. */
class LuceneBuilds {

    private static final Logger LOG = Logger.getLogger(LuceneBuilds.class);
    private static final String PREFIX = "build-";

    private final Path directory;

    LuceneBuilds(Path directory) {
        this.directory = directory;
    }

    /**
     * A whole build, of these models if there is one, else the latest; else the latest readable one that can answer until
     * there is a whole one; else {@code null}.
     */
    LuceneStore open(Models wanted) throws IOException {
        LuceneStore best = null;
        for (Path path : all()) {
            try {
                LuceneStore store = new LuceneStore(path, wanted);
                LuceneStore worse = best == null || worth(store, wanted) > worth(best, wanted) ? best : store;
                best = worse == store ? best : store;
                if (worse != null) {
                    worse.close();
                }
            } catch (IOException | IllegalArgumentException torn) {
                LOG.warnf("An index build cannot be read: %s", torn.getMessage());
            }
        }
        if (best != null && best.whole()) {
            keepOnly(best, null);
        }
        return best;
    }

    private static int worth(LuceneStore store, Models wanted) {
        return store.whole() ? store.models().equals(wanted) ? 2 : 1 : 0;
    }

    /** An empty build beside the others. */
    LuceneStore begin(Models models) throws IOException {
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
