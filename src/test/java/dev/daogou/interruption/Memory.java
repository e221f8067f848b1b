package dev.daogou.interruption;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the service holds, in KB. */
final class Memory {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    private Memory() {}

    /** What lives on the heap after a collection, and off it in the network's buffers. */
    static double held(Stage stage) throws IOException, InterruptedException {
        new ProcessBuilder(JCMD.toString(), String.valueOf(stage.app().pid()), "GC.run").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return (stage.metric("jvm_memory_used_bytes{area=\"heap\"") + stage.metric("netty_allocator_memory_pinned")) / 1024;
    }

    /** What the service has handed to the system and no device has taken. Linux only. */
    static double unsent(Stage stage) throws IOException {
        String port = String.format(":%04X", URI.create(stage.url()).getPort());
        long bytes = 0;
        for (Path table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
            try (Stream<String> lines = Files.lines(table)) {
                bytes += lines.map(line -> line.strip().split("\\s+")).filter(cells -> cells[1].endsWith(port))
                        .mapToLong(cells -> Long.parseLong(cells[4].substring(0, cells[4].indexOf(':')), 16)).sum();
            }
        }
        return bytes / 1024.0;
    }
}
