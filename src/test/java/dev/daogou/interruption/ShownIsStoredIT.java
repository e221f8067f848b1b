package dev.daogou.interruption;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is stored of a stopped reply is what every screen shows and what the next prompt is told, to the last character. */
@Tag("alone")
@Tag("interruption")
class ShownIsStoredIT {

    private static final int STOPS_EACH = 5;

    @Test
    void storedTextIsEveryScreensTextAndTheNextPrompts(@On(Settings.SHIPPED) Stage stage) {
        int talks = Form.runs(8, 240);
        AtomicInteger torn = new AtomicInteger();
        try (Section report = Section.of("3. Stored = shown = told to the model")) {
            List<String> wrong = report.play("random stops", talks, 8, (run, random) -> {
                StoppedTalk talk = new StoppedTalk(stage, random);
                List<String> differences = List.copyOf(talk.stops(STOPS_EACH));
                torn.addAndGet(talk.torn());
                return differences;
            }).stream().flatMap(List::stream).toList();
            report.never("random stops after which log, two screens and next prompt differ", (long) talks * STOPS_EACH, wrong);
            report.note(torn + " of the stops named an offset inside of a character.");
        }
    }
}
