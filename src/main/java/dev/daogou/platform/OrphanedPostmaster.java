package dev.daogou.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

/** After kill -9 of our process its PostgreSQL lives on. Whoever holds the data directory's lock may end it. */
class OrphanedPostmaster {

    private static final Logger LOG = Logger.getLogger(OrphanedPostmaster.class);
    private static final long PATIENCE_SECONDS = 20;

    private OrphanedPostmaster() {}

    static void end(Path pgData) throws IOException {
        Path pidFile = pgData.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid).filter(OrphanedPostmaster::isPostgres).ifPresent(OrphanedPostmaster::stop);
        Files.deleteIfExists(pidFile);
    }

    // Process ids are reused: what lives under this one may be anything by now.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }

    private static void stop(ProcessHandle postmaster) {
        LOG.infof("Stopping the database left behind by a killed process (pid %d).", postmaster.pid());
        postmaster.destroy();
        try {
            postmaster.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            postmaster.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
