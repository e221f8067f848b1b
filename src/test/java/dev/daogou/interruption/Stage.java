package dev.daogou.interruption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.daogou.packaged.PackagedApp;
import dev.daogou.upstream.ScriptedUpstream;

/** The packaged application, and the scripted model that it asks. */
final class Stage implements AutoCloseable {

    final ScriptedUpstream upstream = ScriptedUpstream.start();
    final Model model = new Model(upstream);
    private final Path dataDir;
    private final Map<String, String> settings;
    private final List<String> jvm;
    private PackagedApp app;

    private Stage(Map<String, String> more, List<String> jvm) {
        this.jvm = jvm;
        settings = new HashMap<>(Map.of("daogou.demo", "false", "daogou.llm.provider", "openai", "daogou.llm.base-url",
                upstream.baseUrl(), "daogou.llm.api-key", "none", "daogou.llm.model", "scripted", "daogou.assistant.routes",
                "llm", "daogou.limits.conversations-per-minute", "0", "daogou.limits.messages-per-minute", "0",
                "daogou.limits.frames-per-minute", "0"));
        settings.putAll(more);
        try {
            dataDir = Files.createTempDirectory("interruption");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        app = PackagedApp.start(dataDir, settings, jvm);
    }

    static Stage opens(Map<String, String> more) {
        return new Stage(more, List.of());
    }

    /** @param jvm options of the service's virtual machine */
    static Stage opens(Map<String, String> more, List<String> jvm) {
        return new Stage(more, jvm);
    }

    String url() {
        return app.url();
    }

    PackagedApp app() {
        return app;
    }

    Path dataDir() {
        return dataDir;
    }

    Visit visit() {
        return Visit.begins(this);
    }

    /** As an update does: SIGTERM, and a new process on the same data. */
    void restart() {
        app.stop();
        app = PackagedApp.start(dataDir, settings, jvm).listening();
    }

    /** The same with other settings. */
    void restart(Map<String, String> changed) {
        settings.putAll(changed);
        restart();
    }

    /** As kill -9 does, with everything that the service has started; and a new process on the same data. */
    void kill() {
        List<ProcessHandle> started = ProcessHandle.of(app.pid()).map(process -> process.descendants().toList())
                .orElse(List.of());
        app.kill();
        started.forEach(ProcessHandle::destroyForcibly);
        app = PackagedApp.start(dataDir, settings, jvm).listening();
    }

    /** The sum of a metric's lines whose name and labels begin so. */
    double metric(String begins) {
        try {
            URI metrics = URI.create(url() + "/q/metrics");
            String key = Files.readString(dataDir.resolve("admin-key")).strip();
            var request = HttpRequest.newBuilder(metrics).header("Authorization", "Bearer " + key).build();
            return Wire.HTTP.send(request, BodyHandlers.ofString()).body().lines().filter(line -> line.startsWith(begins))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Open devices, as the service counts them. */
    int connections() {
        return (int) metric("daogou_connections");
    }

    @Override
    public void close() {
        app.close();
        upstream.close();
        try (Stream<Path> left = Files.walk(dataDir)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
