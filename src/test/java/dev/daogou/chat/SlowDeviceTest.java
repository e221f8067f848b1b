package dev.daogou.chat;

import static dev.daogou.assistant.HandDriven.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.assistant.HandDriven;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Two devices of one conversation, of which one does not read. More is said than any buffer on the way holds. */
@QuarkusTest
@TestProfile(ByHand.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SlowDeviceTest {

    private static final int MEBI = 1024 * 1024;

    @Inject
    Sessions sessions;

    @Test
    void aSlowDeviceHoldsNobodyUpAndIsToldTheWholeOnceItReads() throws Exception {
        Visitor anna = Visitor.begins();
        String piece = "All there is to say about it. ".repeat(2_000);
        try (Tab tab = Tab.of(anna); SlowReader slow = SlowReader.of(anna)) {
            tab.says("m1", "Tell me everything");
            HandDriven.Asked asked = asked(anna.cid());
            while (asked.said().length() < 6 * MEBI) {
                int before = asked.said().length();
                asked.says(piece);
                JsonNode delta = tab.until("delta");
                assertThat(delta.path("off").asInt()).isEqualTo(before);
                assertThat(delta.path("text").asText()).isEqualTo(piece);
            }

            String held = "";
            boolean hole = false;
            while (held.length() < asked.said().length()) {
                JsonNode frame = slow.next();
                if (frame.path("t").asText().equals("delta")) {
                    hole |= frame.path("off").asInt() == 0 && !held.isEmpty();
                    held = frame.path("off").asInt() == 0 ? "" : held;
                    assertThat(frame.path("off").asInt()).as("where it goes on").isEqualTo(held.length());
                    held += frame.path("text").asText();
                }
            }
            assertThat(hole).as("it was told the whole, not every delta").isTrue();
            assertThat(held).isEqualTo(asked.said().toString());

            asked.says("The end.");
            assertThat(slow.next().path("text").asText()).isEqualTo("The end.");
            asked.done();
            assertThat(slow.next().path("t").asText()).isEqualTo("turn.done");
        }
    }

    /** Attack: a socket that makes us say much and reads nothing of it. */
    @Test
    void aDeviceThatNeverReadsIsClosedAndTheOtherGoesOn() throws Exception {
        Visitor anna = Visitor.begins();
        String much = "x".repeat(900 * 1024);
        try (Tab tab = Tab.of(anna); SlowReader slow = SlowReader.of(anna)) {
            for (int turn = 1; turn <= 7; turn++) {
                tab.says("m" + turn, "And on?");
                asked(anna.cid()).says(much).done();
                assertThat(tab.until("turn.done").path("reply").path("text").asText()).isEqualTo(much);
            }
            await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> assertThat(devices(anna)).isEqualTo(1));
            assertThat(tab.closed).isNotDone();
        }
    }

    private long devices(Visitor visitor) {
        return sessions.all().stream().filter(session -> session.cid.equals(visitor.cid())).count();
    }
}
