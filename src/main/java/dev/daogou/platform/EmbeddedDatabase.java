package dev.daogou.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * PostgreSQL run by us from the binaries among our dependencies, with its data in {@code daogou.data-dir}. Started only when
 * no JDBC URL is configured; the lock on the data directory is taken either way, since the index lives there too.
 */
public class EmbeddedDatabase {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String URL = "quarkus.datasource.jdbc.url";

    private final DataDirectoryLock lock;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(DataDirectoryLock lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /** @throws DataDirectoryInUse when another process holds the directory */
    public static EmbeddedDatabase startUnlessConfigured(Config config) {
        Path dataDir = Path.of(config.getOptionalValue("daogou.data-dir", String.class).orElse("data"));
        DataDirectoryLock lock = DataDirectoryLock.take(dataDir);
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            return new EmbeddedDatabase(lock, null);
        }
        EmbeddedPostgres postgres = start(dataDir.resolve("postgres"));
        System.setProperty(URL, postgres.getJdbcUrl("postgres", "postgres"));
        System.setProperty("quarkus.datasource.username", "postgres");
        return new EmbeddedDatabase(lock, postgres);
    }

    /** Starts PostgreSQL on existing or new data, after ending one that a killed process left behind. */
    static EmbeddedPostgres start(Path pgData) {
        try {
            OrphanedPostmaster.end(pgData);
            FreshCluster.makeUnlessThere(pgData);
            return on(pgData).start();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database in " + pgData.toAbsolutePath() + " did not start; its log is "
                    + pgData.resolveSibling("postgres.log").toAbsolutePath(), e);
        }
    }

    /** @param pgData PostgreSQL's own directory */
    static EmbeddedPostgres.Builder on(Path pgData) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(pgData.toAbsolutePath())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                // What we acknowledge must be on disk; the library, made for tests, turns both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(pgData.resolveSibling("postgres.log").toFile()));
    }

    /** Call when nothing uses the datasource any more. */
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            lock.close();
        } catch (IOException e) {
            LOG.warn("The embedded database did not stop cleanly; it recovers at the next start.", e);
        }
    }
}
