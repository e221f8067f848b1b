package dev.daogou.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged service with its data, as one merchant runs it: started, killed, looked into and broken from outside. */
abstract class Installation implements AutoCloseable {

    /**
     * What can befall an index while the service is down.
     *
     * @param answers whether the old index can still answer while a new one is built
     */
    record Damage(String name, boolean answers, Work work) {
        interface Work {
            void run() throws Exception;
        }
    }

    /** A test starts it again and again: what a start compiles is not worth compiling well. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    final Path dataDir;
    private final Map<String, String> properties = new HashMap<>(Map.of("daogou.demo", "false"));
    private final Path classes;
    private PackagedApp running;

    Installation(Path directory, Map<String, String> properties) {
        this.dataDir = directory.resolve("data");
        this.classes = directory.resolve("classes.jsa");
        this.properties.putAll(properties);
    }

    /** As the report calls it. */
    abstract String name();

    /** Whether the service starts the database itself. */
    abstract boolean embedded();

    abstract String jdbcUrl() throws IOException;

    abstract List<Damage> damages();

    /** The number of the latest build of the index, begun or done; 0 when there is none. */
    abstract long latestBuild() throws SQLException, IOException;

    /** The first start keeps its classes for the later ones. */
    PackagedApp start() {
        List<String> jvm = new ArrayList<>(List.of(QUICK, "-Djava.io.tmpdir=" + temporary()));
        jvm.add((Files.exists(classes) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + classes);
        running = PackagedApp.start(dataDir, properties, jvm);
        return running;
    }

    /** A killed process leaves its unpacked libraries there: 16 MB each. */
    private Path temporary() {
        try {
            return Files.createDirectories(dataDir.resolveSibling("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the service, and with it everything that it has started, as the end of a container does. */
    void killAll() throws IOException {
        running.kill();
    }

    ShopInside inside() throws SQLException, IOException {
        return new ShopInside(jdbcUrl());
    }

    /** Feeds that wait on disk. */
    long spooled() throws IOException {
        Path spool = dataDir.resolve("imports");
        if (!Files.isDirectory(spool)) {
            return 0;
        }
        try (var files = Files.list(spool)) {
            return files.count();
        }
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
