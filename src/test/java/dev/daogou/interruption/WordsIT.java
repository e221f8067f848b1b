package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.daogou.upstream.Script;

/** What visitors say into a reply, by the written cases: all of them in the full form, some of each in a build. */
@Tag("alone")
@Tag("interruption")
class WordsIT {

    private static final int EVERY = Form.runs(10, 1);

    /** What a message is said into. */
    private enum Into {
        /** A reply that goes on. */
        A_REPLY {
            @Override
            Script script() {
                return new Script().tokens("soft ", "warm ", "light ").every(20).endless();
            }
        },
        /** A question to the visitor, before the reply has ended. */
        A_QUESTION {
            @Override
            Script script() {
                return new Script().tokens("Which colour ", "do you like? ").thenStall();
            }
        },
        /** The same, when it has. */
        SILENCE_AFTER_A_QUESTION {
            @Override
            Script script() {
                return new Script().tokens("Which colour ", "do you like?");
            }
        };

        abstract Script script();
    }

    @ParameterizedTest
    @EnumSource
    void eachIsTakenForWhatItIs(Transport transport, @On(Settings.SHIPPED) Stage stage) {
        try (Section report = Section.of("7. What visitors say, " + transport.title)) {
            var said = new Saying(stage, transport, report);
            said.check("backchannels into a reply interrupt nothing", "backchannels", Into.A_REPLY, Set.of("backchannel"),
                    0.98);
            said.check("the same into a question answer it", "backchannels", Into.A_QUESTION, Set.of("replace"), 1);
            said.check("the same after a question answer it", "backchannels", Into.SILENCE_AFTER_A_QUESTION, Set.of("new"), 1);
            said.check("interruptions interrupt", "interruptions", Into.A_REPLY, Set.of("replace"), 1);
            said.check("stop words stop", "stops", Into.A_REPLY, Set.of("stop"), 1);
            said.check("what only holds a stop word does not", "traps", Into.A_REPLY, Set.of("replace", "queued"), 1);
        }
    }

    private record Saying(Stage stage, Transport transport, Section report) {

        void check(String what, String cases, Into into, Set<String> due, double share) {
            List<String> all = Cases.of(cases);
            List<String> some = IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
            List<String> wrong = Collections.synchronizedList(new ArrayList<>());
            report.play(what, some.size(), 4, (run, random) -> {
                String taken = take(some.get(run), into);
                if (!due.contains(taken)) {
                    wrong.add("'" + some.get(run) + "' was taken for " + taken);
                }
                return taken;
            });
            report.share(what, some.size(), wrong, share);
        }

        /** @return what it was taken for, as the service says and does */
        private String take(String text, Into into) {
            String key = Model.freshKey();
            stage.model.answers(key, into.script());
            try (Device device = transport.comes(stage.visit())) {
                device.says("m1", "Tell me about this coat, " + key);
                String tid = device.turnFor("m1");
                if (into == Into.SILENCE_AFTER_A_QUESTION) {
                    device.endOf(tid);
                } else {
                    device.await(told -> device.screen.text(tid).length() > 20, "some text of " + tid);
                }
                String as = device.says("m2", text).answered().path("as").asText();
                String end = switch (as) {
                    case "replace", "stop" -> device.endOf(tid).text("why");
                    case "new" -> device.turnFor("m2").equals(tid) ? "nothing" : as;
                    default -> goesOn(device, tid) ? as : "an end";
                };
                return end.equals(as) ? as : as + ", and did " + end;
            } finally {
                stage.model.forget(key);
            }
        }

        private static boolean goesOn(Device device, String tid) {
            int shown = device.screen.text(tid).length();
            device.await(told -> device.screen.text(tid).length() > shown || told.ends(tid), "more of " + tid);
            return device.screen.turns().stream().anyMatch(turn -> turn.tid.equals(tid) && turn.ended == null);
        }
    }
}
