package dev.daogou.interruption;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;

/** Another question in the middle of a reply: the old reply is silent, and the new one begins as soon as it can. */
@Tag("alone")
@Tag("interruption")
class ReplaceIT {

    private static final int[] FIRST_TOKEN_MS = { 0, 100, 300, 600, 900 };

    /** @param late the new reply's first delta, after the quiet gap and the model's first token */
    private record Replaced(double late, double closed, Screen screen) {}

    @ParameterizedTest
    @EnumSource
    void theNewReplyBeginsSoonAndTheOldOneIsSilent(Transport transport, @On(Settings.SHIPPED) Stage stage) {
        int runs = Form.runs(10, 250);
        try (Section report = Section.of("4. Replace, " + transport.title)) {
            List<Replaced> all = report.play("replace " + transport, runs, 4, (run, random) -> {
                String first = Model.freshKey();
                String second = Model.freshKey();
                int firstToken = FIRST_TOKEN_MS[random.nextInt(FIRST_TOKEN_MS.length)];
                stage.model.answers(first, new Script().tokens("soft ", "warm ", "light ").every(20).endless());
                stage.model.answers(second, new Script().firstTokenAfter(firstToken).tokens("blue ", "and ", "green."));
                try (Device device = transport.comes(stage.visit())) {
                    device.says("m1", "Tell me about this coat, " + first);
                    String old = device.turnFor("m1");
                    device.firstDeltaOf(old);
                    Received call = stage.model.asked(first).get(0);
                    Pace.rest(random.nextInt(300));
                    boolean sentence = random.nextBoolean();
                    Sent asked = device.says("m2", "Which colours of " + second + (sentence ? " are there?" : ""),
                            Visit.seen(old, device.screen.text(old).length()));
                    String next = device.turnFor("m2");
                    int due = Math.max(firstToken, sentence ? Waits.QUIET_MS / 2 : Waits.QUIET_MS);
                    double late = Pace.millis(device.firstDeltaOf(next).nanos() - asked.nanos()) - due;
                    if (!device.endOf(old).text("why").equals("replace") || !device.endOf(next).is("turn.done")) {
                        throw new AssertionError(device.told().toString());
                    }
                    double closed = Pace.millis(call.awaitClosedNanos(Duration.ofSeconds(30)) - asked.nanos());
                    return new Replaced(late, closed, device.screen);
                } finally {
                    stage.model.forget(first);
                    stage.model.forget(second);
                }
            });
            report.line("first delta of the new reply, after max(quiet gap, model's first token)",
                    Samples.of(all, Replaced::late), Bound.p95(150, "ms"));
            report.line("message → old upstream closed", Samples.of(all, Replaced::closed), Bound.p95(20, "ms").p99(50));
            report.never("faults on the screen, such as a word of the old turn", runs,
                    all.stream().flatMap(each -> each.screen().faults().stream()).toList());
        }
    }
}
