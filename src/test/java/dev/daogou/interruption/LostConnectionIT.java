package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.daogou.upstream.Script;

/** A connection that breaks in the middle of a reply costs not one character and no second call. */
@Tag("alone")
@Tag("interruption")
class LostConnectionIT {

    private static final int TOKENS = 80;

    /** @param catchUp from the first packet of the new connection until everything said meanwhile is on the screen */
    private record Return(double catchUp, List<String> wrong) {}

    @ParameterizedTest
    @EnumSource
    void nothingIsLostOrDoubled(Transport transport, @On(Settings.SHIPPED) Stage stage) {
        int runs = Form.runs(10, 200);
        try (Section report = Section.of("9. Connection cut at a random point, " + transport.title)) {
            List<Return> returns = report.play("cut " + transport, runs, 4,
                    (run, random) -> cut(stage, transport, random));
            report.line("return → caught up", Samples.of(returns, Return::catchUp), Bound.p95(300, "ms"));
            report.never("characters lost or doubled, second calls", runs,
                    returns.stream().flatMap(each -> each.wrong().stream()).toList());
        }
    }

    private static Return cut(Stage stage, Transport transport, Random random) {
        String key = Model.freshKey();
        OddText reply = OddText.of(random, TOKENS);
        stage.model.answers(key, new Script().tokens(reply.tokens(random)).every(20));
        try (Device device = transport.comes(stage.visit())) {
            device.says("m1", "Tell me about this coat, " + key);
            String tid = device.turnFor("m1");
            Pace.rest(random.nextInt(2500));
            device.drop();
            Pace.rest(random.nextInt(600));
            long back = System.nanoTime();
            Told welcome = device.comes();
            // What had ended meanwhile is told behind the welcome.
            Told caughtUp = welcome.frame().has("turn") ? welcome : device.endOf(tid);
            device.endOf(tid);
            List<String> wrong = new ArrayList<>(device.screen.faults());
            String shown = device.screen.text(tid);
            if (!shown.equals(reply.text) || !device.visit.stored(tid).equals(reply.text)) {
                wrong.add("said '" + reply.text + "', shown '" + shown + "', stored '" + device.visit.stored(tid) + "'");
            }
            if (stage.model.asked(key).size() != 1) {
                wrong.add(stage.model.asked(key).size() + " calls");
            }
            return new Return(Pace.millis(caughtUp.nanos() - back), wrong);
        } finally {
            stage.model.forget(key);
        }
    }
}
