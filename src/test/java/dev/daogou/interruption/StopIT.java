package dev.daogou.interruption;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;

/** A stop in the middle of a reply: the device hears no more of it, and the model is let go at once. */
@Tag("alone")
@Tag("interruption")
class StopIT {

    private static final int SIDE_BY_SIDE = 2;
    private static final int EVERY_MS = 20;

    /** @param lastDelta from the stop, 0 when none came after it @param late deltas after the cut */
    private record Stopped(double lastDelta, double cut, double closed, int tokens, Screen screen) {}

    @ParameterizedTest
    @EnumSource
    void inTheMiddleOfAReply(Transport transport, @On(Settings.SHIPPED) Stage stage) {
        int runs = Form.runs(12, 300);
        try (Section report = Section.of("1, 2. Stop in the middle of a reply, " + transport.title)) {
            List<Stopped> stops = report.play("stop " + transport, runs, SIDE_BY_SIDE, (run, random) -> {
                String key = Model.freshKey();
                stage.model.answers(key, new Script().tokens("soft ", "warm ", "light ").every(EVERY_MS).endless());
                try (Device device = transport.comes(stage.visit())) {
                    device.says("m1", "Tell me about this coat, " + key);
                    String tid = device.turnFor("m1");
                    device.firstDeltaOf(tid);
                    Pace.rest(random.nextInt(400));
                    return stop(device, tid, stage.model.asked(key).get(0));
                } finally {
                    stage.model.forget(key);
                }
            });
            report.line("stop → last delta", Samples.of(stops, Stopped::lastDelta), Bound.p95(20, "ms"));
            report.line("stop → turn.cut", Samples.of(stops, Stopped::cut), Bound.p95(100, "ms"));
            report.line("stop → upstream closed", Samples.of(stops, Stopped::closed), Bound.p95(20, "ms").p99(50));
            report.line("tokens generated after the stop, one every 20 ms", Samples.of(stops, Stopped::tokens),
                    Bound.worst(2, "tokens"));
            report.never("deltas after turn.cut, and other faults on the screen", runs,
                    stops.stream().flatMap(stop -> stop.screen().faults().stream()).toList());
        }
    }

    private static Stopped stop(Device device, String tid, Received call) {
        AtomicLong last = new AtomicLong();
        device.watched(told -> {
            if (told.deltaOf(tid)) {
                last.set(told.nanos());
            }
        });
        Sent stop = device.stops(tid, device.screen.text(tid).length());
        long cut = device.endOf(tid).nanos();
        long closed = call.awaitClosedNanos(java.time.Duration.ofSeconds(30));
        if (stop.answered().path("stale").asBoolean()) {
            throw new AssertionError("the stop of a live turn was called stale");
        }
        // What should not come has this long to come.
        Pace.rest(5 * EVERY_MS);
        int tokens = (int) Arrays.stream(call.tokenNanos()).filter(at -> at > stop.nanos()).count();
        return new Stopped(Pace.millis(Math.max(0, last.get() - stop.nanos())), Pace.millis(cut - stop.nanos()),
                Pace.millis(closed - stop.nanos()), tokens, device.screen);
    }
}
