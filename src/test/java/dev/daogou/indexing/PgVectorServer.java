package dev.daogou.indexing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The machine's own PostgreSQL with pgvector, started for a test class in a directory of its own. Its programs are found in
 * {@code -Dpostgres.bin=…}, where Debian puts them, or by {@code pg_config}; {@code docker/install-debian.sh} installs them.
 */
public final class PgVectorServer implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final String ACCOUNT = "postgres";

    private final Path bin;
    private final Path directory;
    private final int port;
    private final Process server;
    private final Thread lastResort = new Thread(this::end);
    private int databases;

    private PgVectorServer(Path bin, List<String> settings) throws IOException, InterruptedException {
        this.bin = bin;
        directory = Files.createTempDirectory("daogou-pgvector");
        if (ROOT) {
            Files.setOwner(directory,
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT));
        }
        run("initdb", "-D", data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync").waitFor();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> arguments = new ArrayList<>(
                List.of("-D", data(), "-p", "" + port, "-h", "127.0.0.1", "-k", directory.toString(), "-F"));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        server = run("postgres", arguments.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /**
     * Skips the class aloud where there is no such server; in CI it must be there.
     *
     * @param settings as in {@code postgresql.conf}: {@code shared_buffers=1GB}
     */
    public static PgVectorServer start(String... settings) throws IOException, InterruptedException {
        Path bin = bin();
        if (bin == null) {
            return missing("no PostgreSQL server is installed");
        }
        PgVectorServer server = new PgVectorServer(bin, List.of(settings));
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptionsInstanceOf(SQLException.class).until(() -> {
                server.database("postgres").getConnection().close();
                return true;
            });
            if (PgVectorExtension.missing(server.database("postgres")).isEmpty()) {
                return server;
            }
        } catch (RuntimeException notStarted) {
            server.close();
            throw new IllegalStateException(Files.readString(server.directory.resolve("log")), notStarted);
        }
        server.close();
        return missing("the installed PostgreSQL has no pgvector");
    }

    /** An empty database. */
    DataSource fresh() throws SQLException {
        return database(make());
    }

    /** An empty database for another process, whose account is {@code postgres}. */
    public String freshUrl() throws SQLException {
        return url(make());
    }

    private String make() throws SQLException {
        String name = "test" + ++databases;
        try (var connection = database("postgres").getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return name;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        end();
    }

    private void end() {
        try {
            run("pg_ctl", "stop", "-D", data(), "-m", "immediate").waitFor(20, TimeUnit.SECONDS);
            server.destroyForcibly().waitFor();
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private DataSource database(String name) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(url(name));
        database.setUser("postgres");
        return database;
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    /** PostgreSQL refuses to run as root. */
    private Process run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=" + ACCOUNT, "--clear-groups"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile())).start();
    }

    private static PgVectorServer missing(String what) {
        String message = what + ", the shared index is not tested; docker/install-debian.sh installs it";
        return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
    }

    private static Path bin() throws IOException, InterruptedException {
        if (System.getProperty("postgres.bin") != null) {
            return Path.of(System.getProperty("postgres.bin"));
        }
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                return versions.map(version -> version.resolve("bin")).filter(bin -> Files.exists(bin.resolve("postgres")))
                        .max(Comparator.naturalOrder()).orElse(null);
            }
        }
        try {
            Process ask = new ProcessBuilder("pg_config", "--bindir").start();
            Path bin = Path.of(new String(ask.getInputStream().readAllBytes()).strip());
            return Files.exists(bin.resolve("postgres")) ? bin : null;
        } catch (IOException noPgConfig) {
            return null;
        }
    }
}
