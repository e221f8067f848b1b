package dev.daogou.interruption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;

/** A stop lets the model go wherever its call stands, and leaves no assistant's message where nothing was shown. */
@Tag("alone")
@Tag("interruption")
class StopPhasesIT {

    private static final int SIDE_BY_SIDE = 2;
    private static final Bound CLOSED = Bound.p95(20, "ms").p99(50);

    /** @param closed not a number when no request was sent */
    private record Stopped(double cut, double closed) {}

    @ParameterizedTest
    @EnumSource
    void inEachPhaseOfTheCall(Phase phase, @On(Settings.SHIPPED) Stage stage) {
        try (Section report = Section.of("2. Stop " + phase.title)) {
            for (Transport transport : Transport.values()) {
                List<Stopped> stops = report.play("stop " + phase + transport, Form.runs(8, 250), SIDE_BY_SIDE,
                        (run, random) -> {
                            String key = Model.freshKey();
                            stage.model.answers(key, phase::answer);
                            try (Device device = transport.comes(stage.visit())) {
                                device.says("m1", "Tell me about this coat, " + key);
                                String tid = device.turnFor("m1");
                                phase.reached(stage.model, key, device, tid);
                                Pace.rest(random.nextInt(100));
                                return stop(device, tid, Phase.last(stage.model, key));
                            } finally {
                                stage.model.forget(key);
                            }
                        });
                report.line("stop → upstream closed, " + transport.title, Samples.of(stops, Stopped::closed), CLOSED);
                report.line("stop → turn.cut, " + transport.title, Samples.of(stops, Stopped::cut), Bound.p95(100, "ms"));
            }
        }
    }

    private static Stopped stop(Device device, String tid, Received call) {
        Sent stop = device.stops(tid, device.screen.text(tid).length());
        long closed = call.awaitClosedNanos(Duration.ofSeconds(30));
        long cut = device.endOf(tid).nanos();
        if (!device.visit.stored(tid).equals(device.screen.text(tid)) || !device.screen.faults().isEmpty()) {
            throw new AssertionError(device.visit.messages() + " " + device.screen.faults());
        }
        return new Stopped(Pace.millis(cut - stop.nanos()), Pace.millis(closed - stop.nanos()));
    }

    /** The stop follows the first sign of the turn, or the message itself, so closely that the call may not have been sent. */
    @Test
    void beforeTheRequestIsSent(@On(Settings.SHIPPED) Stage stage) {
        try (Section report = Section.of("2. Stop before the request is sent")) {
            List<String> sentLater = Collections.synchronizedList(new ArrayList<>());
            for (Transport transport : Transport.values()) {
                int runs = Form.runs(10, 250);
                List<Stopped> stops = report.play("at once " + transport, runs, SIDE_BY_SIDE, (run, random) -> {
                    String key = Model.freshKey();
                    stage.model.answers(key, new Script().stallBeforeHeaders());
                    try (Device device = transport.comes(stage.visit())) {
                        long asked = device.says("m1", "Tell me about this coat, " + key).nanos();
                        boolean byWord = transport == Transport.WEBSOCKET && run % 2 == 1;
                        long stopped = byWord
                                ? device.says("m2", "stop").nanos()
                                : stopAtOnce(device, random.nextInt(15));
                        return settled(device, byWord ? asked : stopped, stage.model, key, sentLater);
                    } finally {
                        stage.model.forget(key);
                    }
                });
                report.line("stop → upstream closed, where a request was sent, " + transport.title,
                        Samples.of(stops, Stopped::closed), CLOSED);
                report.line("stop → turn.cut, " + transport.title, Samples.of(stops, Stopped::cut), Bound.p95(100, "ms"));
                report.note(stops.stream().filter(stop -> Double.isNaN(stop.closed())).count() + " of " + stops.size()
                        + " times (" + transport.title + ") no request was sent at all.");
            }
            report.never("requests sent after the cut, or left open", 2L * Form.runs(10, 250), sentLater);
        }
    }

    private static long stopAtOnce(Device device, int after) {
        String tid = device.turnFor("m1");
        Pace.rest(after);
        return device.stops(tid, 0).nanos();
    }

    private static Stopped settled(Device device, long since, Model model, String key, List<String> wrong) {
        String tid = device.turnFor("m1");
        Told cut = device.endOf(tid);
        // A request that should not come has this long to come.
        Pace.rest(200);
        List<Received> calls = model.asked(key);
        double closed = Double.NaN;
        for (Received call : calls) {
            closed = Pace.millis(Math.max(0, call.awaitClosedNanos(Duration.ofSeconds(30)) - since));
            if (call.receivedNanos() > cut.nanos()) {
                wrong.add("sent " + Pace.millis(call.receivedNanos() - cut.nanos()) + " ms after the cut");
            }
        }
        if (calls.size() > 1) {
            wrong.add(calls.size() + " requests");
        }
        return new Stopped(Pace.millis(cut.nanos() - since), closed);
    }
}
