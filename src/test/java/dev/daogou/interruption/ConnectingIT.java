package dev.daogou.interruption;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stop while the connection to the model is being made: no request is ever sent on it. */
@Tag("alone")
@Tag("interruption")
class ConnectingIT {

    private static final int SIDE_BY_SIDE = 10;

    @Test
    void aStopWhileConnectingSendsNothing() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "who is trying to connect is read from Linux's /proc");
        try (LateDoor door = new LateDoor();
                Stage stage = Stage.opens(Map.of("daogou.llm.base-url", door.baseUrl()));
                Section report = Section.of("2. Stop while connecting")) {
            List<Double> cuts = new ArrayList<>();
            Random random = Form.random("connecting", 0);
            int rounds = Form.runs(2, 25);
            for (int round = 0; round < rounds; round++) {
                cuts.addAll(round(stage, door, random));
            }
            int runs = rounds * SIDE_BY_SIDE;
            report.line("stop → turn.cut", Samples.of(cuts, cut -> cut), Bound.p95(100, "ms"));
            report.never("bytes of a request sent after the stop", runs,
                    door.guests().stream().filter(guest -> guest.bytes > 0).map(guest -> guest.bytes + " bytes").toList());
            long kept = door.guests().stream().filter(guest -> guest.left == 0).count();
            report.note(door.guests().size() + " connections were made after the stop, when the queue was emptied; nothing was "
                    + "sent on them, and " + kept + " were kept for a later request.");
        }
    }

    private static List<Double> round(Stage stage, LateDoor door, Random random) throws Exception {
        List<Device> devices = new ArrayList<>();
        List<String> tids = new ArrayList<>();
        List<Sent> stops = new ArrayList<>();
        List<Double> cuts = new ArrayList<>();
        door.shut();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            devices.add(Transport.either(i).comes(stage.visit()));
            devices.get(i).says("m1", "Tell me about this coat");
        }
        for (Device device : devices) {
            tids.add(device.turnFor("m1"));
        }
        await().atMost(Duration.ofSeconds(4)).pollInterval(Duration.ofMillis(20))
                .until(() -> door.outside() >= SIDE_BY_SIDE);
        Pace.rest(random.nextInt(100));
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            Pace.rest(random.nextInt(50));
            stops.add(devices.get(i).stops(tids.get(i), 0));
        }
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            cuts.add(Pace.millis(devices.get(i).endOf(tids.get(i)).nanos() - stops.get(i).nanos()));
        }
        door.open();
        devices.forEach(Device::close);
        return cuts;
    }
}
