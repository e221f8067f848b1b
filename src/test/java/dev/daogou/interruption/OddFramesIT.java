package dev.daogou.interruption;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Frames that no good client sends are answered as the protocol says, and leave neither a stuck socket nor anything behind. */
@Tag("alone")
@Tag("interruption")
class OddFramesIT {

    private static final int RUNS = Form.runs(2, 200);
    /** Those who are closed for silence wait side by side. */
    private static final int SIDE_BY_SIDE = Form.runs(4, 40);

    @Test
    void eachIsAnsweredAsTheProtocolSays(@On(Settings.SHIPPED) Stage stage) {
        int before = stage.connections();
        try (Section report = Section.of("14. Odd frames")) {
            Oddity.AFTER_HELLO.forEach(oddity -> plays(oddity, stage, report));
            Oddity.INSTEAD_OF_HELLO.forEach(oddity -> plays(oddity, stage, report));
            rapid(stage, report);
            leavesNothing(stage, before, report);
        }
    }

    private static void plays(Oddity oddity, Stage stage, Section report) {
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        String what = oddity.name() + (oddity.greeted() ? " → " : " instead of a hello → ") + oddity.answer();
        report.play(what, RUNS, SIDE_BY_SIDE, (run, random) -> {
            try (RawSocket socket = RawSocket.opens(stage)) {
                if (oddity.greeted() && !socket.greets(stage.visit()).next().t().equals("welcome")) {
                    throw new AssertionError("not welcomed");
                }
                String answer = oddity.meets(socket);
                if (!answer.equals(oddity.answer())) {
                    wrong.add(answer);
                } else if (!answer.startsWith("closed") && !answersStill(socket)) {
                    wrong.add("the next good frame was not answered");
                }
                return answer;
            }
        });
        report.never(what + ", then a good frame is answered or it is closed: not so", RUNS, wrong);
    }

    private static boolean answersStill(RawSocket socket) throws java.io.IOException {
        socket.sends(Map.of("t", "stop", "rid", "good", "tid", "t_none", "seen", 0));
        RawSocket.Frame next = socket.next();
        return next.t().equals("stop.ok") && next.json().path("rid").asText().equals("good");
    }

    /** 300 good frames as fast as they leave; each is answered, in order. */
    private static void rapid(Stage stage, Section report) {
        int frames = 300;
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        report.play("rapid frames", RUNS, 4, (run, random) -> {
            try (RawSocket socket = RawSocket.opens(stage)) {
                socket.greets(stage.visit()).next();
                for (int i = 0; i < frames; i++) {
                    socket.sends(Map.of("t", "stop", "rid", "r" + i, "tid", "t_none", "seen", 0));
                }
                for (int i = 0; i < frames; i++) {
                    RawSocket.Frame answer = socket.next();
                    if (!answer.t().equals("stop.ok") || !answer.json().path("rid").asText().equals("r" + i)) {
                        wrong.add(i + " was answered by " + answer);
                        break;
                    }
                }
                return frames;
            }
        });
        report.never(frames + " rapid frames: not each answered in order", RUNS, wrong);
    }

    private static void leavesNothing(Stage stage, int before, Section report) {
        List<String> left = new ArrayList<>();
        try {
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200))
                    .until(() -> stage.connections() <= before);
        } catch (org.awaitility.core.ConditionTimeoutException stillThere) {
            left.add(stage.connections() - before + " devices are still counted");
        }
        report.never("connections left behind", 1, left);
    }
}
