package dev.daogou.packaged;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.indexing.PgVectorServer;

/**
 * Killed by SIGKILL at random moments of imports, of rebuilds of the index and of starts: what was true before or what is true
 * after answers, never a mix; the feed posted again lands; index and database agree. A few kills here,
 * {@code -Pkills} makes fifty of each adapter and writes target/kills/report.md.
 */
@Tag("kills")
class KilledAnywhereIT {

    private static final int TIMES = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("kills.seed", System.currentTimeMillis());
    private static final KillReport REPORT = new KillReport();

    @TempDir
    Path directory;

    @Test
    void withTheIndexInTheDataDirectory() throws Exception {
        spree(new LuceneInstallation(directory));
    }

    @Test
    void withTheIndexInTheDatabase() throws Exception {
        try (PgVectorServer server = PgVectorServer.start()) {
            spree(new PgVectorInstallation(directory, server.freshUrl()));
        }
    }

    private static void spree(Installation installation) throws Exception {
        REPORT.note(TIMES + " kills of " + installation.name() + ", -Dkills.seed=" + SEED);
        try (installation) {
            new KillingSpree(installation, new Random(SEED), REPORT).kill(TIMES);
        }
    }

    @AfterAll
    static void report() throws IOException {
        REPORT.write();
    }
}
