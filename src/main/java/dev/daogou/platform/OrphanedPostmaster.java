package dev.daogou.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

/** After kill -9 of our process its PostgreSQL lives on. Whoever holds the data directory's lock may end it. */
class OrphanedPostmaster {

    private static final Logger LOG = Logger.getLogger(OrphanedPostmaster.class);
    private static final long PATIENCE_SECONDS = 20;

    /**
     * PostgreSQL's fast stop, then its immediate one. The signal that processes are ended by is its smart stop, which waits for
     * statements that nobody waits for any more; killed at last, it would leave those statements running, and they the next
     * start's memory occupied.
     */
    private static final List<String> SIGNALS = List.of("INT", "QUIT");

    private OrphanedPostmaster() {}

    static void end(Path pgData) throws IOException {
        Path pidFile = pgData.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        pid(pidFile).flatMap(ProcessHandle::of).filter(OrphanedPostmaster::isPostgres).ifPresent(OrphanedPostmaster::stop);
        Files.deleteIfExists(pidFile);
    }

    /** Empty when the machine stopped before the file was written. */
    private static Optional<Long> pid(Path pidFile) throws IOException {
        return Files.readAllLines(pidFile).stream().findFirst().map(String::strip).filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    // Process ids are reused: what lives under this one may be anything by now.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }

    private static void stop(ProcessHandle postmaster) {
        LOG.infof("Stopping the database left behind by a killed process (pid %d).", postmaster.pid());
        for (String signal : SIGNALS) {
            send(signal, postmaster);
            if (gone(postmaster)) {
                return;
            }
        }
        postmaster.destroyForcibly();
        gone(postmaster);
    }

    /** Java itself knows only two signals; a program named kill is not everywhere, but every shell has it. */
    private static void send(String signal, ProcessHandle postmaster) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + postmaster.pid()).start();
        } catch (IOException noShell) {
            postmaster.destroy();
        }
    }

    private static boolean gone(ProcessHandle postmaster) {
        try {
            postmaster.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
