package dev.daogou.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.awaitility.Awaitility;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A process that starts the embedded database, writes a row, sets it to work for hours, says its database's process id and
 * waits to be killed.
 */
class KilledProcess {

    private static final String READY = "postmaster ";

    /** As the merge of a large import: a backend that computes does not notice that its client is gone. */
    private static final String LONG = "select sum(a) from generate_series(1, 1000000000000) a";

    private KilledProcess() {}

    public static void main(String... args) throws Exception {
        EmbeddedPostgres postgres = EmbeddedDatabase.start(Path.of(args[0]));
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table kept as select 'still here'::text as word");
        }
        Thread busy = new Thread(() -> computeForHours(postgres));
        busy.setDaemon(true);
        busy.start();
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            Awaitility.await()
                    .until(() -> statement.executeQuery("select from pg_stat_activity where query like '" + LONG + "'")
                            .next());
        }
        System.out.println(READY + Files.readAllLines(Path.of(args[0], "postmaster.pid")).get(0));
        System.in.read();
    }

    private static void computeForHours(EmbeddedPostgres postgres) {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(LONG);
        } catch (SQLException killed) {
            throw new IllegalStateException(killed);
        }
    }

    static Process on(Path pgData) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), KilledProcess.class.getName(), pgData.toString())
                .redirectErrorStream(true).start();
    }

    static long postmasterOf(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return Long.parseLong(line.substring(READY.length()));
            }
        }
        throw new IllegalStateException("the process ended before its database was ready");
    }
}
