package dev.daogou.interruption;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.daogou.upstream.Script;

/** Sockets that open, say hello and then are as dead as a phone in a tunnel: nothing is read, no ping is answered. */
final class BlackHoles {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private BlackHoles() {}

    static void areFreed(Stage stage) {
        int runs = Form.runs(8, 200);
        int before = stage.connections();
        double files = stage.metric("process_files_open_files");
        List<RawSocket> holes = new ArrayList<>();
        List<Double> freed = new ArrayList<>();
        try (Section report = Section.of("12. Black-holed sockets")) {
            for (int i = 0; i < runs; i++) {
                holes.add(hole(stage, i % 4 == 0));
            }
            long since = System.nanoTime();
            if (stage.connections() != before + runs) {
                report.never("sockets that were not counted", runs, List.of(stage.connections() + " of " + runs));
            }
            while (freed.size() < runs && System.nanoTime() - since < LONGEST.toNanos()) {
                Pace.rest(250);
                double now = Pace.millis(System.nanoTime() - since) / 1000;
                for (int left = stage.connections() - before; freed.size() < runs - left;) {
                    freed.add(now);
                }
            }
            report.line("last sign of life → freed", Samples.of(freed, after -> after), Bound.worst(50, "s"));
            report.never("sockets that were never freed", runs, holes.subList(freed.size(), runs));
            report.line("files that the process holds open more than before",
                    Samples.of(List.of(stage.metric("process_files_open_files") - files), more -> more), Bound.none("files"));
            report.note("Freed: gone from the metric daogou.connections. A quarter of them were being told a reply.");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            holes.forEach(BlackHoles::close);
        }
    }

    private static RawSocket hole(Stage stage, boolean told) throws IOException {
        Visit visit = stage.visit();
        RawSocket socket = RawSocket.opens(stage, 4096).greets(visit);
        if (!socket.next().t().equals("welcome")) {
            throw new AssertionError("not welcomed");
        }
        if (told) {
            String key = Model.freshKey();
            stage.model.answers(key, new Script().tokens("so soft and so warm ".repeat(50)).every(100).endless());
            socket.sends(Map.of("t", "msg", "mid", "m1", "text", "Tell me about this coat, " + key));
        }
        return socket;
    }

    private static void close(RawSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
