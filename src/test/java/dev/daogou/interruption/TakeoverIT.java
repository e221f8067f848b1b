package dev.daogou.interruption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;

/** A person takes the floor in the middle of a reply: not a character of the assistant follows, on no screen and in no row. */
@Tag("alone")
@Tag("interruption")
class TakeoverIT {

    /** So long nothing may come. */
    private static final int SILENCE_MS = 400;

    /** @param wrong what the assistant said after it had lost the floor */
    private record Taken(double cut, double closed, List<String> wrong) {}

    @ParameterizedTest
    @EnumSource
    void afterThePersonHasItTheAssistantSaysNothing(Transport transport, @On(Settings.SHIPPED) Stage stage) {
        int runs = Form.runs(4, 100);
        Agent mei = Agent.signsIn(stage, "mei-takes-over");
        try (Section report = Section.of("5a. Takeover, " + transport.title)) {
            List<Taken> all = report.play("takeover " + transport, runs, 4, (run, random) -> {
                String key = Model.freshKey();
                int every = 5 + random.nextInt(25);
                stage.model.answers(key, random.nextInt(5) == 0
                        ? new Script().firstTokenAfter(60_000)
                        : new Script().firstTokenAfter(random.nextInt(400)).tokens("soft ", "warm ", "light ").every(every)
                                .endless());
                Visit visit = stage.visit();
                try (Device device = transport.comes(visit);
                        Device other = Transport.either(transport.ordinal() + 1).comes(visit)) {
                    device.says("m1", "Tell me about this coat, " + key);
                    String tid = device.turnFor("m1");
                    Pace.await(stage.model.asked(key, 1), "the model's call");
                    Pace.rest(random.nextInt(1_200));
                    Received call = stage.model.asked(key).get(0);
                    Sent claim = mei.claims(visit.cid());
                    Told cut = device.endOf(tid);
                    Told floor = device.await(told -> told.is("floor") && "agent".equals(told.text("floor")), "the floor");
                    claim.answered();
                    double closed = Pace.millis(call.awaitClosedNanos(Duration.ofSeconds(30)) - claim.nanos());
                    device.says("m2", "Are you there, " + key + "?").answered();
                    Pace.rest(SILENCE_MS);
                    List<String> wrong = new ArrayList<>();
                    if (!"takeover".equals(cut.text("why"))) {
                        wrong.add("not cut by the takeover: " + cut.frame());
                    }
                    for (Device each : List.of(device, other)) {
                        wrong.addAll(each.screen.faults());
                        wrong.addAll(after(each));
                        if (!each.screen.text(tid).equals(visit.stored(tid))) {
                            wrong.add("shown '" + each.screen.text(tid) + "', stored '" + visit.stored(tid) + "'");
                        }
                    }
                    wrong.addAll(storedAfter(visit, floor.frame().path("seq").asLong()));
                    if (stage.model.asked(key).size() > 1) {
                        wrong.add("the model was asked again");
                    }
                    return new Taken(Pace.millis(cut.nanos() - claim.nanos()), closed, wrong);
                } finally {
                    stage.model.forget(key);
                }
            });
            report.line("claim → turn.cut on the visitor's device", Samples.of(all, Taken::cut), Bound.none("ms"));
            report.line("claim → upstream closed", Samples.of(all, Taken::closed), Bound.p95(20, "ms").p99(50));
            report.never("takeovers after which the assistant said something, on either screen or in the log", runs,
                    all.stream().flatMap(each -> each.wrong().stream()).toList());
        }
    }

    /** The assistant's frames after the person had the floor. */
    private static List<String> after(Device device) {
        List<Told> told = device.told();
        int taken = 0;
        while (taken < told.size() && !(told.get(taken).is("floor") && "agent".equals(told.get(taken).text("floor")))) {
            taken++;
        }
        return told.subList(Math.min(told.size(), taken + 1), told.size()).stream()
                .filter(frame -> frame.is("delta") || frame.t().startsWith("turn.")).map(frame -> "" + frame.frame()).toList();
    }

    private static List<String> storedAfter(Visit visit, long seq) {
        return visit.messages().stream().filter(
                message -> message.path("seq").asLong() > seq && message.path("author").asText().equals("assistant"))
                .map(JsonNode::toString).toList();
    }
}
