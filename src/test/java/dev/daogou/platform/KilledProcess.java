package dev.daogou.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A process that starts the embedded database, writes a row, says its database's process id and waits to be killed. */
class KilledProcess {

    private static final String READY = "postmaster ";

    private KilledProcess() {}

    public static void main(String... args) throws Exception {
        EmbeddedPostgres postgres = EmbeddedDatabase.start(Path.of(args[0]));
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table kept as select 'still here'::text as word");
        }
        System.out.println(READY + Files.readAllLines(Path.of(args[0], "postmaster.pid")).get(0));
        System.in.read();
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
