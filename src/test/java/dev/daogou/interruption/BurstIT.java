package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;

/** Three messages in quick succession get one answer, which holding back costs as little as can be. */
@Tag("alone")
@Tag("interruption")
class BurstIT {

    /** In a build on a busy machine the messages have to arrive within the gap all the same. */
    private static final int APART_MS = Form.runs(40, 150);
    private static final int SLOW_MS = 700;
    private static final int QUICK_MS = 60;
    private static final List<String> SAID = List.of("hi there", "it is about the coat", "is it warm");
    private static final String REPLY = "It is warm and light.";

    /** @param held from the model's first token of the call that answered to the first delta */
    private record Burst(boolean slow, double held, int calls, boolean merged) {}

    @ParameterizedTest
    @EnumSource
    void threeMessagesGetOneReply(Transport transport, @On(Settings.SHIPPED) Stage stage) {
        int runs = Form.runs(12, 280);
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        try (Section report = Section.of("6. Three messages " + APART_MS + " ms apart, " + transport.title)) {
            List<Burst> bursts = report.play("burst " + transport, runs, 4,
                    (run, random) -> burst(stage, transport, run % 2 == 0, run % 4 < 2 ? "" : "?", wrong));
            report.never("bursts that got more than one visible reply, or one that was not told all three in order", runs,
                    wrong);
            report.note(bursts.stream().filter(Burst::merged).count() + " of " + bursts.size()
                    + " times all three stood in one question; else an earlier one was told as part of what was said before.");
            report.line("calls of the model", Samples.of(bursts, Burst::calls), Bound.worst(3, "calls"));
            report.line("added delay where the model's first token takes " + SLOW_MS + " ms (bound 0, and "
                    + Waits.RELAYED_MS + " to relay)", Samples.of(bursts, burst -> burst.slow() ? burst.held() : Double.NaN),
                    Bound.p95(Waits.RELAYED_MS, "ms"));
            report.line("added delay where it takes " + QUICK_MS + " ms",
                    Samples.of(bursts, burst -> burst.slow() ? Double.NaN : burst.held()), Bound.p95(Waits.QUIET_MS, "ms"));
        }
    }

    private static Burst burst(Stage stage, Transport transport, boolean slow, String mark, List<String> wrong) {
        String key = Model.freshKey();
        stage.model.answers(key,
                new Script().firstTokenAfter(slow ? SLOW_MS : QUICK_MS).tokens("It is ", "warm ", "and light."));
        try (Device device = transport.comes(stage.visit())) {
            List<String> said = new ArrayList<>();
            for (String text : SAID) {
                said.add((said.isEmpty() ? key + " " : "") + text + mark);
                device.says("m" + said.size(), said.get(said.size() - 1));
                Pace.rest(said.size() < SAID.size() ? APART_MS : 0);
            }
            String tid = device.turnFor("m3");
            device.endOf(tid);
            List<Shown> visible = device.screen.turns().stream().filter(turn -> !turn.text.isEmpty()).toList();
            List<Received> calls = stage.model.asked(key);
            Received last = calls.get(calls.size() - 1);
            String prompt = String.join("\n", Model.said(last.body(), "user"));
            if (visible.size() != 1 || !visible.get(0).text.equals(REPLY) || !inOrder(prompt, said)
                    || !device.screen.faults().isEmpty()) {
                wrong.add(visible.stream().map(turn -> turn.mids + " " + turn.text).toList() + ", told '" + prompt + "' "
                        + device.screen.faults());
            }
            double held = Pace.millis(device.firstDeltaOf(tid).nanos() - last.tokenNanos()[0]);
            return new Burst(slow, held, calls.size(), visible.size() == 1 && visible.get(0).mids.size() == SAID.size());
        } finally {
            stage.model.forget(key);
        }
    }

    private static boolean inOrder(String prompt, List<String> said) {
        int at = 0;
        for (String each : said) {
            at = at < 0 ? at : prompt.indexOf(each, at);
        }
        return at >= 0;
    }
}
