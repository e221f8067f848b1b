package dev.daogou.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;

/**
 * Visitors who leave: for ten seconds, for good, and without a word. All of them wait for nothing but time, so they do it at the
 * same time, and as many side by side as there are.
 */
@Tag("alone")
@Tag("interruption")
class GoneIT {

    private static final int ORPHAN_MS = 30_000;
    private static final int GONE_MS = 10_000;
    private static final int TOKENS = 24;

    @Test
    void leavingIsNotStoppingAndNobodyIsPaidForForEver(@On(Settings.SHIPPED) Stage stage, @On(Settings.STRICT) Stage other) {
        List<Runnable> scenes = List.of(() -> comesBack(stage), () -> leavesForGood(stage), () -> BlackHoles.areFreed(other));
        Crowd<Integer> crowd = Crowd.plays("leaving", scenes.size(), scenes.size(), (scene, random) -> {
            scenes.get(scene).run();
            return scene;
        });
        assertThat(crowd.broken()).isEmpty();
    }

    private static void comesBack(Stage stage) {
        int runs = Form.runs(6, 220);
        try (Section report = Section.of("10. Gone for 10 s")) {
            List<String> wrong = report.play("gone", runs, runs, (run, random) -> away(stage, Transport.either(run), random))
                    .stream().flatMap(List::stream).toList();
            report.never("replies that were not complete, or not shown on return", runs, wrong);
        }
    }

    private static List<String> away(Stage stage, Transport transport, Random random) {
        String key = Model.freshKey();
        OddText reply = OddText.of(random, 2 * TOKENS);
        stage.model.answers(key, new Script().tokens(reply.tokens(random)).every(150));
        try (Device device = transport.comes(stage.visit())) {
            device.says("m1", "Tell me about this coat, " + key);
            String tid = device.turnFor("m1");
            device.firstDeltaOf(tid);
            Pace.rest(random.nextInt(1500));
            device.drop();
            Pace.rest(GONE_MS);
            device.comes();
            Told end = device.endOf(tid);
            List<String> wrong = new ArrayList<>(device.screen.faults());
            List<Received> calls = stage.model.asked(key);
            if (!end.is("turn.done") || !device.screen.text(tid).equals(reply.text)
                    || !device.visit.stored(tid).equals(reply.text) || calls.size() != 1) {
                wrong.add(calls.size() + " calls, " + end.frame());
            }
            return wrong;
        } finally {
            stage.model.forget(key);
        }
    }

    private static void leavesForGood(Stage stage) {
        int runs = Form.runs(6, 220);
        try (Section report = Section.of("10. Nobody there any more")) {
            List<Double> closed = report.play("orphan", runs, runs, (run, random) -> {
                String key = Model.freshKey();
                stage.model.answers(key, new Script().tokens("soft ", "warm ", "light ").every(500).endless());
                List<Device> devices = new ArrayList<>();
                Visit visit = stage.visit();
                for (int i = 0; i <= run % 2; i++) {
                    devices.add(Transport.either(run / 2 + i).comes(visit));
                }
                devices.get(0).says("m1", "Tell me about this coat, " + key);
                devices.get(0).firstDeltaOf(devices.get(0).turnFor("m1"));
                Received call = stage.model.asked(key).get(0);
                for (Device device : devices) {
                    Pace.rest(random.nextInt(500));
                    device.drop();
                }
                long left = System.nanoTime();
                double after = Pace.millis(call.awaitClosedNanos(Duration.ofMillis(2 * ORPHAN_MS)) - left) / 1000;
                stage.model.forget(key);
                return after;
            });
            report.line("the last device left → upstream closed", Samples.of(closed, after -> after),
                    Bound.worst(32, "s").least(29.9));
        }
    }
}
