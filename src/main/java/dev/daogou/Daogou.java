package dev.daogou;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.daogou.commands.Commands;
import dev.daogou.indexing.Embedders;
import dev.daogou.platform.DataDirectoryInUse;
import dev.daogou.platform.EmbeddedDatabase;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the embedded database before the framework opens its datasource, and stops it only after the framework has
 * stopped: what a turn writes while it is being cut by a shutdown still reaches the disk. A command starts none of this.
 */
@QuarkusMain
public class Daogou {

    private static final long LONGEST_STOP_SECONDS = 30;

    private Daogou() {}

    public static void main(String... args) {
        if (Commands.named(args)) {
            System.exit(Commands.run(args));
            return;
        }
        EmbeddedDatabase database;
        try {
            database = EmbeddedDatabase.startUnlessConfigured(ConfigProvider.getConfig());
        } catch (DataDirectoryInUse refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
            return;
        }
        // Not before the data directory is ours: a refused start ends the process, which the native library must not be in.
        Embedders.beginEarly(ConfigProvider.getConfig());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            await(stopped);
            database.stop();
        }, "embedded-database-stop"));
        Quarkus.run(null, (code, failure) -> {
            stopped.countDown();
            if (failure != null) {
                // With a handler of ours the framework says nothing, and its log may be closed by now.
                failure.printStackTrace();
                System.err.println("Daogou did not start:" + causes(failure));
                Runtime.getRuntime().exit(code);
            }
        }, args);
        stopped.countDown();
    }

    /** What each of the failures says that those around it have not said. */
    private static String causes(Throwable failure) {
        StringBuilder said = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage() == null ? each.getClass().getName() : each.getMessage().strip();
            if (said.indexOf(message) < 0) {
                said.append("\n  ").append(message);
            }
        }
        return said.toString();
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
