package dev.daogou.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as it ships, started as a process of its own that a test may stop or kill. */
public class PackagedApp implements AutoCloseable {

    public static final String JAR = System.getProperty("packaged.app", "target/quarkus-app/quarkus-run.jar");

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Process process;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final long startedAt = System.nanoTime();
    private volatile Duration startTook;

    private PackagedApp(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "packaged-app-log");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts on a free port and returns at once; the properties override the application's own. */
    public static PackagedApp start(Path dataDir, Map<String, String> properties) {
        return start(dataDir, properties, List.of());
    }

    /** @param jvm options of the virtual machine */
    public static PackagedApp start(Path dataDir, Map<String, String> properties, List<String> jvm) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Ddaogou.data-dir=" + dataDir, "-Dquarkus.http.port=0", "-Dquarkus.http.host=127.0.0.1"));
        command.addAll(jvm);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR));
        try {
            return new PackagedApp(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it listens. */
    public PackagedApp listening() {
        try {
            port.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("it did not start:\n" + String.join("\n", log), e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + listening().port.join();
    }

    /** From the process's start to the line that says it listens. */
    public Duration startTook() {
        listening();
        return startTook;
    }

    public List<String> log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    /** Resident memory of the JVM alone, in MiB. Linux only. */
    public long residentMiB() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElseThrow();
    }

    /** Has it write to its log what its threads are doing, for the reader of a failed test; nothing when it has ended. */
    public void dumpThreads() throws IOException, InterruptedException {
        if (process.isAlive()) {
            new ProcessBuilder("kill", "-QUIT", String.valueOf(pid())).inheritIO().start().waitFor();
            process.waitFor(2, TimeUnit.SECONDS);
        }
    }

    /** As kill -9 does: nothing of ours runs any more. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As a service manager does: SIGTERM, and time to finish. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    public int awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it did not end:\n" + String.join("\n", log));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private void read() {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                log.add(line);
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    startTook = Duration.ofNanos(System.nanoTime() - startedAt);
                    port.complete(Integer.parseInt(listening.group(1)));
                }
            }
        } catch (IOException streamClosedWithTheProcess) {
            log.add("(log ended: " + streamClosedWithTheProcess.getMessage() + ")");
        }
        port.completeExceptionally(new IllegalStateException("it ended before it listened"));
    }
}
