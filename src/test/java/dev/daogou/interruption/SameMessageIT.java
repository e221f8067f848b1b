package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.upstream.Script;

/** A message that is sent again and again, because nobody can know whether it arrived, is one message and has one turn. */
@Tag("alone")
@Tag("interruption")
class SameMessageIT {

    private static final int TIMES = 10;

    /** A visitor who sends one message from two devices. */
    private static final class Visitor {

        final String key = Model.freshKey();
        final Visit visit;
        final Device socket;
        final Device stream;
        final List<JsonNode> answers = new ArrayList<>();

        Visitor(Stage stage) {
            visit = stage.visit();
            socket = Transport.WEBSOCKET.comes(visit);
            stream = Transport.SSE.comes(visit);
            stage.model.answers(key, new Script().tokens("soft ", "warm ", "light."));
        }

        /** From both devices at once. */
        void sends() {
            List<Sent> sent = List.of(socket.says("m1", text()), stream.says("m1", text()));
            sent.forEach(each -> answers.add(each.answered()));
        }

        void comesBack() {
            socket.drop();
            stream.drop();
            socket.comes();
            stream.comes();
        }

        private String text() {
            return "Tell me about this coat, " + key;
        }

        List<String> wrong(Stage stage) {
            List<String> wrong = new ArrayList<>();
            long firsts = answers.stream().filter(answer -> !answer.path("dup").asBoolean()).count();
            long seqs = answers.stream().map(answer -> answer.path("seq").asLong()).distinct().count();
            if (answers.size() != TIMES || firsts != 1 || seqs != 1) {
                wrong.add(firsts + " of " + answers.size() + " were new, with " + seqs + " seqs: " + answers);
            }
            if (visit.messages().size() != 2 || stage.model.asked(key).size() != 1) {
                wrong.add(stage.model.asked(key).size() + " calls, " + visit.messages());
            }
            for (Device device : List.of(socket, stream)) {
                wrong.addAll(device.screen.faults());
                if (device.screen.turns().size() != 1) {
                    wrong.add(device.screen.turns().size() + " turns");
                }
                device.close();
            }
            return wrong;
        }
    }

    @Test
    void oneMessageOverTwoDevicesAReconnectAndARestart() {
        int runs = Form.runs(6, 200);
        try (Stage stage = Stage.opens(Map.of()); Section report = Section.of("8. The same message ten times")) {
            List<Visitor> visitors = report.play("two devices, a reconnect", runs, 6, (run, random) -> {
                Visitor visitor = new Visitor(stage);
                visitor.sends();
                visitor.sends();
                visitor.socket.endOf(visitor.socket.turnFor("m1"));
                visitor.comesBack();
                visitor.sends();
                return visitor;
            });
            stage.restart();
            List<String> wrong = report.play("after the restart", visitors.size(), 6, (run, random) -> {
                Visitor visitor = visitors.get(run);
                visitor.comesBack();
                visitor.sends();
                visitor.sends();
                return visitor.wrong(stage);
            }).stream().flatMap(List::stream).toList();
            report.never("messages that became two, or had a second turn or call", runs, wrong);
        }
    }
}
