package dev.daogou.interruption;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Devices that take a kilobyte a second of the hundred that they are told: others do not notice, and little is kept for them. */
@Tag("alone")
@Tag("interruption")
class SlowReaderIT {

    private static final int SLOW = Form.runs(8, 10);
    private static final int OTHERS = Form.runs(6, 12);
    private static final int EVERY_MS = 50;
    /** A slow device's deltas are dropped after 5 s: what is kept for it is most just before. */
    private static final List<Integer> TOLD_MS = Form.FULL ? List.of(3000, 4000, 5000, 6000, 12_000, 20_000) : List.of(4500);

    /**
     * @param held KB that the process lets go of when the readers leave
     * @param unsent KB that the system holds for them
     */
    private record Round(List<Double> delays, double held, double unsent) {}

    @Test
    void aSlowReaderCostsOthersNothing(@On(Settings.STRICT) Stage stage) throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "what the system holds for a device is read from Linux's /proc");
        List<Round> good = new ArrayList<>();
        List<Round> slow = new ArrayList<>();
        try (Section report = Section.of("12. Readers of 1 KB/s")) {
            for (int millis : TOLD_MS) {
                good.add(round(stage, Trickle.ALL, millis));
                slow.add(round(stage, Trickle.KIBI, millis));
            }
            Samples beside = delays(good);
            Samples besideSlow = delays(slow);
            report.line("others' deltas, model → device, beside " + SLOW + " devices that read 100 KB/s", beside,
                    Bound.none("ms"));
            report.line("the same beside " + SLOW + " that read 1 KB/s of it", besideSlow, Bound.none("ms"));
            report.line("added at p95", one(besideSlow.at(0.95) - beside.at(0.95)), Bound.worst(20, "ms"));
            report.line("held for each slow reader, by the process and the system",
                    Samples.of(slow, round -> (round.held() + round.unsent()) / SLOW), Bound.worst(512, "KB"));
            report.line("of that, by the process", Samples.of(slow, round -> round.held() / SLOW), Bound.none("KB"));
            report.line("by the process for each good reader", Samples.of(good, round -> round.held() / SLOW),
                    Bound.none("KB"));
            report.note("Held by the process: live heap after a collection and pinned network buffers, less what is left of "
                    + "them when the readers have gone while their replies stand; by the system: the sockets' send queues.");
        }
    }

    private static Round round(Stage stage, int bytesASecond, int millis) throws Exception {
        int before = stage.connections();
        List<Trickle> readers = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                readers.add(Trickle.of(stage, Transport.either(i), bytesASecond, millis));
            }
            List<Double> delays;
            try (Relayed others = new Relayed(stage, OTHERS, EVERY_MS)) {
                Pace.rest(millis);
                delays = others.delays();
            }
            double unsent = Memory.unsent(stage);
            double with = Memory.held(stage);
            for (Trickle reader : readers) {
                reader.leaves();
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> stage.connections() <= before);
            return new Round(delays, with - Memory.held(stage), unsent);
        } finally {
            for (Trickle reader : readers) {
                reader.close();
            }
        }
    }

    private static Samples delays(List<Round> rounds) {
        return Samples.of(rounds.stream().flatMap(round -> round.delays().stream()).toList(), delay -> delay);
    }

    private static Samples one(double value) {
        return Samples.of(List.of(value), figure -> figure);
    }
}
