package dev.daogou.interruption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of processes. Linux only. */
final class Cpu {

    private static final double TICKS_PER_SECOND = 100;
    private static final int UTIME = 11;

    private Cpu() {}

    /** Seconds that a process has used, those of its children that have ended included; 0 for one that is gone. */
    static double seconds(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = UTIME; i < UTIME + 4; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds that the service has used: its own process and its embedded PostgreSQL. */
    static double ofService(Stage stage) {
        return seconds(stage.app().pid()) + postgres(stage.dataDir()).stream().mapToDouble(Cpu::seconds).sum();
    }

    private static List<Long> postgres(Path dataDir) {
        try (Stream<Path> files = Files.find(dataDir, 4, (file, is) -> file.endsWith("postmaster.pid"))) {
            return files.map(Cpu::firstLine).flatMap(pid -> Stream.concat(Stream.of(pid),
                    ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
