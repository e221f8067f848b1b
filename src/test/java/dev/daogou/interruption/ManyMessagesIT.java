package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.upstream.Script;

/** A visitor who cannot stop talking: however messages meet replies, one turn speaks at a time and each message has one turn. */
@Tag("alone")
@Tag("interruption")
class ManyMessagesIT {

    private static final int MESSAGES = 50;
    private static final int LONGEST_GAP_MS = 500;
    private static final List<String> SAID = List.of("Is it warm?", "What is it made of?", "tell me about the lining",
            "does it keep the wind out", "also in blue", "and does it come with a hood", "Which colours are there?",
            "in green");

    @Test
    void oneVoiceAndOneTurnForEachMessage(@On(Settings.SHIPPED) Stage stage) {
        int seeds = Form.runs(10, 500);
        try (Section report = Section.of("5. " + MESSAGES + " messages, 0 to " + LONGEST_GAP_MS + " ms apart")) {
            List<String> wrong = report.play("many messages", seeds, Form.runs(10, 32),
                    (run, random) -> talk(stage, Transport.either(run), random)).stream().flatMap(List::stream).toList();
            report.never("interleaved turns, messages without a turn or with two, other faults; conversations as runs", seeds,
                    wrong);
        }
    }

    private static List<String> talk(Stage stage, Transport transport, Random random) {
        String key = Model.freshKey();
        stage.model.answers(key, request -> new Script().firstTokenAfter(random.nextInt(120))
                .tokens("soft ", "warm ", "light ", "and ", "long ", "enough ", "for ", "you.").every(15));
        try (Device device = transport.comes(stage.visit())) {
            List<Sent> sent = new ArrayList<>();
            for (int i = 0; i < MESSAGES; i++) {
                sent.add(device.says("m" + i, SAID.get(random.nextInt(SAID.size())) + (i == 0 ? " " + key : "")));
                Pace.rest(random.nextInt(LONGEST_GAP_MS));
            }
            sent.forEach(Sent::answered);
            for (int i = 0; i < MESSAGES; i++) {
                device.endOf(device.turnFor("m" + i));
            }
            return wrong(device);
        } finally {
            stage.model.forget(key);
        }
    }

    private static List<String> wrong(Device device) {
        List<String> wrong = new ArrayList<>(device.screen.faults());
        Map<String, String> turnOf = new HashMap<>();
        for (Shown turn : device.screen.turns()) {
            for (String mid : turn.mids) {
                String other = turnOf.put(mid, turn.tid);
                if (other != null) {
                    wrong.add(mid + " was answered by " + other + " and by " + turn.tid);
                }
            }
        }
        int visitors = 0;
        for (JsonNode message : device.visit.messages()) {
            if (message.path("author").asText().equals("visitor")) {
                visitors++;
                String mid = message.path("mid").asText();
                if (!message.path("tid").asText().equals(turnOf.get(mid))) {
                    wrong.add(mid + " is stored with " + message.path("tid") + " and was answered by " + turnOf.get(mid));
                }
            }
        }
        if (visitors != MESSAGES || turnOf.size() != MESSAGES) {
            wrong.add(visitors + " messages are stored, " + turnOf.size() + " have a turn");
        }
        return wrong;
    }
}
