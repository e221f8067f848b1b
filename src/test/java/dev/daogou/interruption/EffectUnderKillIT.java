package dev.daogou.interruption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service is killed while it does something for a visitor: after the next start it is done once, or not at all. */
@Tag("alone")
@Tag("interruption")
class EffectUnderKillIT {

    /** Agree at once, so that a kill meets each of them somewhere else. */
    private static final int VISITORS = 4;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void killedAtAnyMoment() throws Exception {
        int kills = Form.runs(2, 100);
        List<String> wrong = new ArrayList<>();
        int done = 0;
        try (Stage stage = Stage.opens(Map.of(), List.of("-XX:TieredStopAtLevel=1"));
                Section report = Section.of("11. kill -9 around an effect")) {
            SoldOutCoat.onTheShelfOf(stage);
            for (int kill = 0; kill < kills; kill++) {
                List<Visit> visits = killed(stage, Form.random("effect kills", kill));
                for (Visit visit : visits) {
                    Awaitility.await().atMost(SOON).until(() -> Database.rows(stage,
                            "select call_id from effect where state = 'RUNNING' and cid = ?", visit.cid()).isEmpty());
                    wrong.addAll(SoldOutCoat.disagreements(stage, visit));
                    done += Database.rows(stage, "select key from stock_alert where cid = ?", visit.cid()).size();
                }
            }
            report.never("journals that differ from the table after the next start", (long) kills * VISITORS, wrong);
            report.note(done + " of " + kills * VISITORS + " effects were done, each once; " + kills + " kills.");
        }
    }

    private static List<Visit> killed(Stage stage, Random random) {
        List<Device> devices = new ArrayList<>();
        List<Told> proposals = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            devices.add(Transport.WEBSOCKET.comes(stage.visit()));
            proposals.add(SoldOutCoat.proposedTo(devices.get(i), stage.model, "m1"));
        }
        for (int i = 0; i < VISITORS; i++) {
            devices.get(i).sends(SoldOutCoat.yes(proposals.get(i)));
        }
        Pace.rest(random.nextInt(120));
        stage.kill();
        devices.forEach(Device::close);
        return devices.stream().map(device -> device.visit).toList();
    }
}
